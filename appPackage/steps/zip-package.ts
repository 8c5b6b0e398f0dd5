import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Json } from './fill-manifest.ts';

/** Beside the manifest, what Teams reads: the icons and the languages that the manifest names. */
export const PACKAGED_FILES = ['color.png', 'outline.png', 'en.json'] as const;

/** The earliest instant that a zip can say: the same content gives the same bytes. */
const NO_DATE = new Date(1980, 0, 1);

/** The package that an administrator uploads: everything at its root, nothing else. */
export function zipPackage(manifest: { readonly [key: string]: Json }, folder: string): Uint8Array {
  const files = Object.fromEntries(
    PACKAGED_FILES.map((name) => [name, new Uint8Array(readFileSync(path.join(folder, name)))]),
  );
  return zipSync(
    { 'manifest.json': strToU8(`${JSON.stringify(manifest, null, 2)}\n`), ...files },
    { level: 9, mtime: NO_DATE },
  );
}
