import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { statementsCommands } from '../../../../src/channels/cli/statements/commands.ts';
import { openFileWriter } from '../../../../src/channels/files/write-file.ts';
import { saveFile } from '../../../../src/platform/save-file.ts';
import { anInvoice, aReceipt } from '../../../builders/entry.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { openFakeStore } from '../../../fakes/fake-store.ts';
import { openCreditDesk } from '../../../use-cases/bench/credit-desk.ts';

const neverSent = () => Promise.reject(new Error('Nothing is to be sent here'));

async function openTerminal() {
  const desk = await openCreditDesk();
  desk.books.tiers = [aTiers(), aTiers({ code: 'LYON', name: 'Bijoux Lyon' })];
  desk.books.entries = [
    anInvoice({ ecNo: 1, tiers: 'CARAT', label: 'Bagues', letter: 'A' }),
    aReceipt({ ecNo: 2, tiers: 'CARAT', letter: 'A', date: '2026-02-15' }),
    anInvoice({ ecNo: 3, tiers: 'CARAT', date: '2026-02-01', due: '2026-02-20', amount: 300_00 }),
    anInvoice({ ecNo: 4, tiers: 'LYON', amount: 100_00, due: '2026-05-01' }),
    anInvoice({ ecNo: 5, tiers: 'LYON', amount: 50_00, due: '2026-05-01', currency: 'USD', baseAmount: 45_00 }),
  ];
  desk.books.untreated = [{ tiers: 'LYON', account: '4671000', total: 12_00 as never }];
  const { ports, books } = desk;
  const positions = openFakeStore(desk.ports.clock.now).reader;
  const run = async (...argv: string[]) => {
    const { exitCode, output } = await runCli(
      {
        commands: statementsCommands({
          ...ports,
          positions,
          writeFile: openFileWriter(),
          saveFile,
          sendReleve: neverSent,
        }),
        companies: ports.companies,
      },
      argv,
    );
    return { exitCode, output, plain: output.replaceAll(/[\u00a0\u202f]/g, ' '), json: () => JSON.parse(output) };
  };
  return { run, books };
}

describe('the top débiteurs in the terminal', () => {
  test('of a past day: who owed most first, by currency, without what was paid, lettered and issued since', async () => {
    const { run } = await openTerminal();
    const { json, exitCode } = await run('debtors', '--as-of', '2026-01-31', '--json');
    expect(exitCode).toBe(0);
    const row = (rank: number, code: string, name: string, currency: string, balance: number) => ({
      ...{ rank, code, name, currency, balance, late: 0, oldestDaysLate: 0 },
    });
    expect(json()).toEqual({
      ...{ asOf: '2026-01-31', company: 'BIJOU' },
      rows: [
        row(1, 'CARAT', 'Carat Distribution SARL', 'EUR', 1_000_00),
        row(2, 'LYON', 'Bijoux Lyon', 'EUR', 100_00),
        row(1, 'LYON', 'Bijoux Lyon', 'USD', 50_00),
      ],
      totals: [
        { currency: 'EUR', balance: 1_100_00, late: 0, customers: 2 },
        { currency: 'USD', balance: 50_00, late: 0, customers: 1 },
      ],
      untreated: [{ tiers: 'LYON', account: '4671000', total: 12_00 }],
    });
    // The payment of 15 February has come since.
    const later = await run('debtors', '--as-of', '2026-03-01', '--json');
    expect(later.json().rows[0]).toMatchObject({ code: 'CARAT', balance: 300_00, late: 300_00, oldestDaysLate: 9 });
  });

  test('who is owed by us is not among them, and that is said', async () => {
    const { run, books } = await openTerminal();
    books.entries = [...books.entries, aReceipt({ ecNo: 6, tiers: 'LYON', date: '2026-02-20', amount: 400_00 })];
    const { plain } = await run('debtors', '--as-of', '2026-03-01');
    expect(plain).toContain('Top débiteurs au 01/03/2026 — Tous les clients — Bijou SA');
    expect(plain).toContain('Clients sans solde dû');
    expect(plain).toMatch(/1 +CARAT +Carat Distribution SARL +300,00 € +300,00 € +9/);
    expect(plain).toMatch(/Total EUR +300,00 €/);
  });

  test('L1: reads as often as the balance âgée; a day that is none is refused', async () => {
    const { run, books } = await openTerminal();
    const before = books.reads;
    await run('debtors', '--as-of', '2026-03-01');
    expect(books.reads - before).toBe(3);
    expect((await run('debtors', '--as-of', '2026-02-30')).exitCode).toBe(2);
  });
});

describe('the balance âgée in the terminal', () => {
  test('J1: for a program, a row a customer and currency, whose brackets and credits make the balance', async () => {
    const { json, exitCode } = await (await openTerminal()).run('aging', '--as-of', '2026-03-01', '--json');
    expect(exitCode).toBe(0);
    const none = { notDue: 0, d1_30: 0, d31_60: 0, d61_90: 0, over90: 0 };
    const row = (code: string, name: string, currency: string, balance: number, aging: object) => ({
      ...{ code, name, currency, balance, unallocated: 0, aging: { ...none, ...aging } },
    });
    expect(json()).toEqual({
      asOf: '2026-03-01',
      company: 'BIJOU',
      rows: [
        row('CARAT', 'Carat Distribution SARL', 'EUR', 300_00, { d1_30: 300_00 }),
        row('LYON', 'Bijoux Lyon', 'EUR', 100_00, { notDue: 100_00 }),
        row('LYON', 'Bijoux Lyon', 'USD', 50_00, { notDue: 50_00 }),
      ],
      totals: [
        {
          ...{ currency: 'EUR', balance: 400_00, unallocated: 0, customers: 2 },
          aging: { ...none, notDue: 100_00, d1_30: 300_00 },
        },
        { ...{ currency: 'USD', balance: 50_00, unallocated: 0, customers: 1 }, aging: { ...none, notDue: 50_00 } },
      ],
      untreated: [{ tiers: 'LYON', account: '4671000', total: 12_00 }],
    });
  });

  test('J2: of a past day, without what was entered and lettered since', async () => {
    const { json } = await (await openTerminal()).run('aging', 'carat', '--as-of', '2026-01-31', '--json');
    expect(json()).toMatchObject({ rows: [{ code: 'CARAT', balance: 1_000_00 }], totals: [{ customers: 1 }] });
  });

  test('L1: reads as often for one customer as for all', async () => {
    const { run, books } = await openTerminal();
    const count = async (...argv: string[]) => {
      const before = books.reads;
      await run(...argv);
      return books.reads - before;
    };
    expect(await count('aging')).toBe(3);
    expect(await count('echeancier')).toBe(3);
  });

  test('in French, as of the day, with what no total holds', async () => {
    const { plain } = await (await openTerminal()).run('aging', '--as-of', '2026-03-01');
    expect(plain).toContain('Balance âgée au 01/03/2026 — Tous les clients — Bijou SA');
    expect(plain).toContain('Hors total : LYON, compte 4671000 sans traitement dans les réglages, 12,00 €');
    expect(plain).toMatch(/^CARAT +Carat Distribution SARL +0,00 € +300,00 €/m);
    expect(plain).toMatch(/^ +Total USD +50,00 US\$/m);
  });
});

test('the échéancier in the terminal: what was open, by due day', async () => {
  const { run } = await openTerminal();
  const { rows, totals } = (await run('echeancier', '--as-of', '2026-03-01', '--json')).json();
  expect(
    rows.map((row: { piece: string; due: string; daysLate: number }) => [row.piece, row.due, row.daysLate]),
  ).toEqual([
    ['FA0003', '2026-02-20', 9],
    ['FA0004', '2026-05-01', -61],
    ['FA0005', '2026-05-01', -61],
  ]);
  expect(rows[0]).toEqual({
    ...{ code: 'CARAT', name: 'Carat Distribution SARL', piece: 'FA0003', issued: '2026-02-01', due: '2026-02-20' },
    ...{ left: 300_00, currency: 'EUR', daysLate: 9 },
  });
  expect(totals).toEqual([
    { currency: 'EUR', balance: 400_00 },
    { currency: 'USD', balance: 50_00 },
  ]);
});

describe('a relevé in the terminal', () => {
  test('for a program: opening, movements with what Sage calls them, closing', async () => {
    const { run } = await openTerminal();
    const answer = await run('statement', 'carat', '--from', '2026-01-01', '--until', '2026-02-28', '--json');
    expect(answer.json()).toMatchObject({
      tiers: { code: 'CARAT', name: 'Carat Distribution SARL' },
      from: '2026-01-01',
      until: '2026-02-28',
      open: false,
      byCurrency: [
        {
          currency: 'EUR',
          opening: 0,
          movements: [
            {
              day: '2026-01-01',
              piece: 'FA0001',
              label: 'Bagues',
              debit: 1_000_00,
              credit: 0,
              balance: 1_000_00,
              letter: 'A',
            },
            {
              day: '2026-02-01',
              piece: 'FA0003',
              label: 'Facture ou avoir',
              debit: 300_00,
              balance: 1_300_00,
              letter: '',
            },
            {
              day: '2026-02-15',
              piece: 'BQ1',
              label: 'Règlement',
              debit: 0,
              credit: 1_000_00,
              balance: 300_00,
              letter: 'A',
            },
          ],
          closing: 300_00,
        },
      ],
    });
  });

  test('of what is open alone', async () => {
    const { json } = await (await openTerminal()).run(
      'statement',
      'carat',
      '--until',
      '2026-02-28',
      '--open',
      '--json',
    );
    expect(json().byCurrency).toMatchObject([{ opening: 0, movements: [{ piece: 'FA0003' }], closing: 300_00 }]);
  });

  test('in French, from the first day of the fiscal year where nobody says', async () => {
    const { plain } = await (await openTerminal()).run('statement', 'carat', '--until', '2026-02-28');
    expect(plain).toContain(
      'Relevé de compte du 01/01/2026 au 28/02/2026 — Carat Distribution SARL (CARAT) — Bijou SA',
    );
    expect(plain).toMatch(/^28\/02\/2026 +Solde au 28\/02\/2026 +300,00 €$/m);
  });

  test.each([
    [['statement', 'carat', '--from', '2026-13-01', '--json'], { error: 'bad-date', given: '2026-13-01' }],
    [
      ['statement', 'carat', '--from', '2026-03-01', '--until', '2026-02-01', '--json'],
      { error: 'days-reversed', from: '2026-03-01', until: '2026-02-01' },
    ],
    [['statement', '--json'], { error: 'customer-needed' }],
    [['aging', '--as-of', 'hier', '--json'], { error: 'bad-date', given: 'hier' }],
    [['echeancier', 'Nobody', '--json'], { error: 'no-match', suggestions: [] }],
  ])('what cannot be answered is told: %j', async (argv, error) => {
    const { exitCode, json } = await (await openTerminal()).run(...argv);
    expect([exitCode, json()]).toEqual([2, error]);
  });
});

describe('the files of a command', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'relance-files-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('are written beside the answer, which names them', async () => {
    const { run } = await openTerminal();
    const [csv, xlsx] = [path.join(folder, 'aging.csv'), path.join(folder, 'aging.xlsx')];
    const { plain, exitCode } = await run('aging', '--as-of', '2026-03-01', '--csv', csv, '--xlsx', xlsx);
    expect(exitCode).toBe(0);
    expect(plain).toContain(`Écrit : ${csv}\nÉcrit : ${xlsx}`);
    expect(await readFile(csv, 'utf8')).toMatch(/^\uFEFFCode;Client;.*\nCARAT;/);
    expect((await readFile(xlsx)).subarray(0, 2).toString()).toBe('PK');
  });

  test('the top débiteurs are written as each of them', async () => {
    const { run } = await openTerminal();
    const files = ['csv', 'xlsx', 'pdf'].map((kind) => path.join(folder, `top.${kind}`));
    const [csv = '', xlsx = '', pdf = ''] = files;
    const argv = ['debtors', '--as-of', '2026-01-31', '--csv', csv, '--xlsx', xlsx, '--pdf', pdf];
    expect(await run(...argv)).toMatchObject({ exitCode: 0 });
    expect((await readFile(csv, 'utf8')).split('\n')).toEqual([
      '\uFEFFRang;Code;Client;Solde;Dont échu;Jours de retard;Devise',
      '1;CARAT;Carat Distribution SARL;1000,00;0,00;;EUR',
      '2;LYON;Bijoux Lyon;100,00;0,00;;EUR',
      '1;LYON;Bijoux Lyon;50,00;0,00;;USD',
    ]);
    expect((await readFile(xlsx)).subarray(0, 2).toString()).toBe('PK');
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
  }, 60_000);

  test('one that cannot be written is said, and the command fails', async () => {
    const { run } = await openTerminal();
    const csv = path.join(folder, 'nowhere', 'aging.csv');
    const { json, exitCode } = await run('aging', '--csv', csv, '--json');
    expect([exitCode, json()]).toMatchObject([1, { error: 'file-not-written', file: csv }]);
  });
});
