import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openText } from '../../../src/demo/load/csv/open-text.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'relance-text-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(bytes: Uint8Array): Promise<string> {
  const file = path.join(folder, 'a.csv');
  writeFileSync(file, bytes);
  let text = '';
  for await (const part of await openText(file)) text += part;
  return text;
}

test.each([
  ['UTF-8', Buffer.from('Société Œuvre 12 €', 'utf8'), 'Société Œuvre 12 €'],
  ['UTF-8 with its mark', Buffer.from('\uFEFFÉté', 'utf8'), 'Été'],
  ['Windows-1252', Buffer.from([0x53, 0x6f, 0x63, 0x69, 0xe9, 0x74, 0xe9, 0x20, 0x8c, 0x80]), 'Société Œ€'],
  ['nothing', Buffer.alloc(0), ''],
])('a file in %s is read as it was meant', async (_name, bytes, text) => expect(await read(bytes)).toBe(text));

test('a character cut between two chunks is whole', async () => {
  const text = `${'a'.repeat(65_535)}é`;
  expect(await read(Buffer.from(text, 'utf8'))).toBe(text);
});
