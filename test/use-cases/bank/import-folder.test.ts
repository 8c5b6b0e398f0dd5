import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openFolderSource } from '../../../src/channels/bank/folder-source.ts';
import { readStatementFile } from '../../../src/channels/bank/read-statement-file.ts';
import { BANK } from '../../../src/domain/bank/bank-setting.ts';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { day } from '../../../src/domain/day.ts';
import { importFolder } from '../../../src/use-cases/bank/import-folder.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { aCompany } from '../../builders/company.ts';
import {
  CAMT_02,
  CAMT_054,
  CFONB_LINES,
  camtParts,
  camtWhole,
  IBAN,
  MT940,
} from '../../channels/bank/statement-texts.ts';
import { openFakeBank } from '../../fakes/bank/fake-bank.ts';

describe('a folder of the bank', () => {
  let folder: string;
  let bank: ReturnType<typeof openFakeBank>;
  let seen: Set<string>;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'relance-folder-'));
    [bank, seen] = [openFakeBank(), new Set()];
    clock.on = '2026-11-28';
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const clock = { on: '2026-11-28', now: () => new Date('2026-11-28T09:00:00Z'), today: () => day(clock.on) };
  const run = (over: object = {}) => {
    const settings = decide(BANK, { ...BANK.byDefault, accounts: [IBAN], folder, ...over });
    const ports = { bank, clock, readStatements: readStatementFile, seen, mayBegin: untilDone };
    return importFolder(ports, openFolderSource(), aCompany({ code: 'TEST', settings }));
  };
  const lay = (name: string, text: string | Buffer): void => writeFileSync(path.join(folder, name), text);
  const kept = async () => (await bank.listOpenBankEntries('TEST')).length;

  test('files of all formats are read once, whatever their names; nothing is taken away', async () => {
    lay('1.txt', CAMT_02);
    lay('2', CFONB_LINES.join('\r\n'));
    lay('3.dat', MT940);
    lay('.hidden', 'x');
    expect((await run()).map((one) => (one.kind === 'read' ? one.added : null))).toEqual([3, 2, 3]);
    expect(await run()).toEqual([]);
    seen.clear();
    expect(await run()).toEqual([]);
    expect(await kept()).toBe(8);
  });

  test('the statement of a day and the notice of it tell an entry once', async () => {
    const statement = CAMT_054.replaceAll('BkToCstmrDbtCdtNtfctn', 'BkToCstmrStmt').replaceAll('n:Ntfctn>', 'n:Stmt>');
    lay('a', CAMT_054);
    lay('b', statement);
    expect((await run()).map((one) => (one.kind === 'read' ? [one.entries, one.added] : null))).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  test.each([
    ['by the number of the booking', '<AcctSvcrRef>BK-9</AcctSvcrRef>', '<AcctSvcrRef>BK-9</AcctSvcrRef>'],
    ['by the notice that the statement names', '<AddtlInfInd><MsgId>N-1</MsgId></AddtlInfInd>', ''],
    ['by how many there are', '<NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch></NtryDtls>', ''],
  ])(
    'a statement’s sum and the notice that details it are counted once, in any order: told %s',
    async (_how, ofWhole, ofParts) => {
      const files: readonly string[] = [camtWhole(ofWhole), camtParts(ofParts), camtWhole(ofWhole, 'MONTH')];
      for (const order of [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
      ]) {
        [bank, seen] = [openFakeBank(), new Set()];
        for (const [place, at] of order.entries()) lay(`${place}`, files[at] ?? '');
        await run();
        const open = await bank.listOpenBankEntries('TEST');
        expect(open.map(({ amount, name }) => [amount, name]).sort()).toEqual([
          [500_00, 'Payer 1'],
          [700_00, 'Payer 0'],
        ]);
      }
    },
  );

  test('a payment that one format tells and another, by its payer’s number, is counted once: the richer one stays', async () => {
    const camt = camtParts('', ['1200.00']).replace('>E-0<', '>E2E-77<').replaceAll('1200.00', '120.00');
    for (const files of [
      [CFONB_LINES.join('\r\n'), camt],
      [camt, CFONB_LINES.join('\r\n')],
    ]) {
      [bank, seen] = [openFakeBank(), new Set()];
      for (const [place, text] of files.entries()) lay(`${place}`, text);
      await run();
      const open = await bank.listOpenBankEntries('TEST');
      expect(open.map(({ amount, name }) => [amount, name]).sort()).toEqual([
        [-30_05, ''],
        [120_00, 'Payer 0'],
      ]);
    }
  });

  test('a bad file is kept with its faults, and the next ones are read', async () => {
    lay('a', 'Date;Montant');
    lay('b', MT940);
    const [bad, good] = await run();
    expect(bad).toMatchObject({ name: 'a', added: 0, faults: [{ line: 1, code: 'unknown-format' }] });
    expect(good).toMatchObject({ name: 'b', added: 3, faults: [] });
    expect((await bank.listBankFiles('TEST')).map(({ name, faults }) => [name, faults.length])).toContainEqual([
      'a',
      1,
    ]);
  });

  test('a file of another account is read once the settings name it', async () => {
    lay('a', MT940);
    const other = { accounts: ['FR1420041010050500013M02606'] };
    expect(await run(other)).toMatchObject([{ statements: 0, added: 0, otherAccounts: [IBAN] }]);
    expect([await kept(), await bank.listBankFiles('TEST')]).toEqual([0, []]);
    seen.clear();
    expect(await run()).toMatchObject([{ added: 3 }]);
  });

  test('of a file, nothing older than thirteen months is kept; the days that it covers are', async () => {
    clock.on = '2027-12-28';
    lay('a', CAMT_02);
    expect(await run()).toMatchObject([{ entries: 3, added: 3 }]);
    [bank, seen] = [openFakeBank(), new Set()];
    clock.on = '2027-12-29';
    expect(await run()).toMatchObject([{ entries: 0, added: 0, faults: [] }]);
    expect((await bank.listBankFiles('TEST')).map(({ covered }) => covered[0]?.closing?.on)).toEqual(['2026-11-27']);
  });

  test('a folder that is not there is a fault, and no empty folder; none named is none', async () => {
    await expect(run({ folder: path.join(folder, 'nowhere') })).rejects.toMatchObject({ code: 'bank-folder' });
    expect(await run({ folder: '' })).toEqual([]);
  });
});
