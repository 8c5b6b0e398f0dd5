import { type Zippable, zipSync } from 'fflate';
import type { Day } from '../../domain/day.ts';
import type { Entry } from './bundle-entries.ts';

/** PDFs and pictures are compressed already. */
const AS_THEY_ARE = /\.(?:pdf|jpe?g|png|zip)$/iu;
const [STORED, DEFLATED] = [0, 6] as const;

/**
 * Files in one ZIP, in their order. Nothing of the machine or the hour is in it: a ZIP tells local time without its zone, so the
 * noon of that day is written wherever it is made.
 */
export function writeZip(entries: readonly Entry[], on: Day): Uint8Array {
  const [year = 1980, month = 1, date = 1] = on.split('-').map(Number);
  const mtime = new Date(year, month - 1, date, 12);
  const files: Zippable = {};
  for (const { path, bytes } of entries) {
    files[path] = [bytes, { mtime, level: AS_THEY_ARE.test(path) ? STORED : DEFLATED }];
  }
  return zipSync(files);
}
