import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { examine } from './doctor-bench.ts';

const NAME = 'ALPHA · copies des factures';
const FOLDER = mkdtempSync(path.join(os.tmpdir(), 'relance-copies-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const sayOf = async (invoiceCopies?: string) => {
  const { checks } = await examine({ company: invoiceCopies === undefined ? {} : { invoiceCopies } });
  return checks.find((check) => check.name === NAME);
};

describe('doctor, of the folder of invoice copies', () => {
  test('says nothing of a company that names none', async () => expect(await sayOf()).toBeUndefined());

  test('a folder that can be read is right', async () => expect(await sayOf(FOLDER)).toMatchObject({ ok: true }));

  test('one that is not there is told, with what letters do meanwhile: they would leave without a word', async () => {
    const said = await sayOf(path.join(FOLDER, 'absent'));
    expect(said).toMatchObject({ ok: false });
    expect(said?.detail).toContain('les lettres partent sans copies de factures');
    expect(said?.mend).toContain('invoiceCopies');
  });
});
