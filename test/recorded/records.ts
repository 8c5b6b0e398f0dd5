import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { type Addresses, steady } from './steady.ts';

const FOLDER = path.join(import.meta.dirname, 'answers');
/** Set by a person who means to change what is said. */
const IS_RECORDING = process.env.RELANCE_RECORD === '1';
const HOW =
  'Where the answer is meant to be this one: RELANCE_RECORD=1 npx vitest run test/recorded, and read the difference.';
/** An answer this long is recorded once. */
const LONG = 200;

const asked = new Set<string>();
/** Which record has that answer. */
const first = new Map<string, string>();

/** What was asked, and what was answered. */
export interface Exchange {
  readonly asked: string;
  readonly answer: string;
}

/** Compares an exchange with its record, byte for byte, or writes it. `name`: its path under `answers/`. A name serves once. */
export function compare(name: string, exchange: Exchange, addresses: Addresses): void {
  if (asked.has(name)) throw new Error(`Two answers are recorded as ${name}`);
  asked.add(name);
  const file = path.join(FOLDER, name);
  const now = steady(`${exchange.asked}\n\n${once(name, exchange.answer)}\n`, addresses);
  if (IS_RECORDING) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, now);
    return;
  }
  if (!existsSync(file)) throw new Error(`No record ${name}. ${HOW}`);
  expect(now, HOW).toBe(readFileSync(file, 'utf8'));
}

/** The answer, or where it is recorded already. */
function once(name: string, answer: string): string {
  if (answer.length < LONG) return answer;
  const known = first.get(answer);
  if (known === undefined) first.set(answer, name);
  return known === undefined ? answer : `(as in ${known})`;
}

/** Records that no answer was compared with. When recording, they are removed first. */
export function unasked(): readonly string[] {
  const left = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(FOLDER, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !asked.has(name));
  if (!IS_RECORDING) return left;
  for (const name of left) rmSync(path.join(FOLDER, name));
  return [];
}

/** A name of a file that is like what was said: `« /relance client Dupont »` is `relance-client-dupont`. */
export const fileNameOf = (said: string): string =>
  said
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('>', ' plus-de ')
    .replaceAll(/[^a-z0-9.]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
