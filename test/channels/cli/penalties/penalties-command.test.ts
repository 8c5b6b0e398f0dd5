import { describe, expect, test } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { penaltiesCommand } from '../../../../src/channels/cli/penalties/penalties-command.ts';
import { openFileWriter } from '../../../../src/channels/files/write-file.ts';
import { decide } from '../../../../src/domain/company/room-setting.ts';
import { day } from '../../../../src/domain/day.ts';
import type { Entry } from '../../../../src/domain/ledger/entry.ts';
import {
  DEFAULT_PENALTIES,
  PENALTIES,
  type PenaltiesSetting,
} from '../../../../src/domain/penalties/penalties-setting.ts';
import { percent } from '../../../../src/domain/penalties/rates/rate.ts';
import { anInvoice, aReceipt } from '../../../builders/entry.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { openCreditDesk } from '../../../use-cases/bench/credit-desk.ts';

/** V-N5 and, in dollars, an invoice that is open. */
const USUAL = [
  anInvoice({ ecNo: 1, date: '2026-03-01', due: '2026-03-31', amount: 5_000_00, letter: 'AA' }),
  aReceipt({ ecNo: 2, date: '2026-04-30', amount: 5_000_00, letter: 'AA' }),
  anInvoice({ ecNo: 3, due: '2026-04-30', amount: 1_000_00, baseAmount: 900_00, currency: 'USD' }),
];
const MADE_UP = {
  from: day('2026-07-01'),
  refinancing: percent('2.15'),
  legal: percent('2.62'),
  source: 'Inventé',
  mark: 'demonstration',
} as const;

async function openTerminal(
  setting: Partial<PenaltiesSetting> = {},
  entries: readonly Entry[] = USUAL,
  isSaved = true,
) {
  const desk = await openCreditDesk();
  desk.books.tiers = [
    aTiers(),
    aTiers({ code: 'LYON', name: 'Bijoux Lyon' }),
    aTiers({ code: 'LYON2', name: 'Bijoux Lyon' }),
  ];
  desk.books.entries = [...entries];
  const files = new Map<string, string>();
  const saveFile = async (path: string, bytes: Uint8Array) => {
    files.set(path, new TextDecoder().decode(bytes));
    return isSaved ? null : 'EACCES';
  };
  const company = {
    ...desk.company,
    settings: decide(PENALTIES, { ...DEFAULT_PENALTIES, ...setting }),
  };
  const ports = { ...desk.ports, memory: desk.store, matters: desk.store, saveFile, writeFile: openFileWriter() };
  const commands = [penaltiesCommand(ports)];
  const companies = { ...desk.ports.companies, list: () => [company] };
  const run = async (...argv: string[]) => {
    const { exitCode, output } = await runCli({ commands, companies }, ['penalties', ...argv]);
    return { exitCode, plain: output.replaceAll(/[\u00a0\u202f]/g, ' '), json: () => JSON.parse(output) };
  };
  return { run, files };
}

describe('the penalties in the terminal', () => {
  test('V-N5: are integer cents by currency, item and segment, as other programs read them', async () => {
    const { run } = await openTerminal();
    const { exitCode, json } = await run('Carat', '--as-of', '2026-05-10', '--json');
    expect(exitCode).toBe(0);
    expect(json()).toMatchObject({
      asOf: '2026-05-10',
      company: 'BIJOU',
      code: 'CARAT',
      payer: 'entreprise',
      payerSaid: false,
      byCurrency: [
        {
          currency: 'EUR',
          items: [
            {
              piece: 'FA0001',
              due: '2026-03-31',
              paid: '2026-04-30',
              segments: [
                {
                  from: '2026-04-01',
                  until: '2026-04-30',
                  days: 30,
                  base: 5_000_00,
                  ratePercent: 12.15,
                  interest: 49_93,
                },
              ],
              interest: 49_93,
              indemnity: 40_00,
            },
          ],
          interest: 49_93,
          indemnities: 40_00,
          total: 89_93,
        },
        {
          currency: 'USD',
          items: [{ piece: 'FA0003', due: '2026-04-30', paid: null, interest: 3_33, indemnity: 40_00 }],
          interest: 3_33,
          indemnities: 40_00,
          indemnityCurrency: 'EUR',
          total: 3_33,
        },
      ],
    });
  });

  test('say which rates they used, that nobody set who pays, and that nothing of it is in Sage', async () => {
    const { run } = await openTerminal();
    const { plain } = await run('CARAT', '--as-of', '2026-05-10');
    expect(plain).toContain('Indicatif, jamais ajouté à Sage.');
    expect(plain).toContain('12,15 %   49,93 €    40,00 €  taux à confirmer');
    expect(plain).toContain('Intérêts 49,93 €, indemnités 40,00 €. Total 89,93 €.');
    expect(plain).toContain('Total 3,33 US$ hors indemnités, qui sont en euros.');
    expect(plain).toContain('Taux : 12,15 % au 1er semestre 2026 (taux à confirmer).');
    expect(plain).toContain('Compté comme entreprise : ni Sage ni les réglages ne le précisent');
  });

  test('stop where a rate is missing, which is named, and are computed with a made-up one that is marked', async () => {
    const stopped = await (await openTerminal()).run('CARAT', '--as-of', '2026-07-02', '--json');
    expect([stopped.exitCode, stopped.json()]).toEqual([
      2,
      {
        error: 'missing-rate',
        halfYears: ['2026-S2'],
        problems: [{ kind: 'missing-rate', halfYear: '2026-S2', what: 'refinancing' }],
      },
    ]);
    expect((await (await openTerminal()).run('CARAT', '--as-of', '2026-07-02')).plain).toContain(
      'Il manque le taux de la BCE du 2e semestre 2026.',
    );
    const { run } = await openTerminal({ rates: [...DEFAULT_PENALTIES.rates, MADE_UP] });
    const { exitCode, plain } = await run('CARAT', '--as-of', '2026-07-02');
    expect(exitCode).toBe(0);
    expect(plain).toContain('taux de démonstration');
    expect(plain).toContain('12,15 % au 2e semestre 2026 (taux de démonstration)');
  });

  test('G3: refuse a contract below its floor, and say the floor of that half-year', async () => {
    const contractRates = [{ from: day('2020-01-01'), rate: percent('7.85'), tiers: null }];
    const { run } = await openTerminal({ contractRates });
    const { exitCode, plain } = await run('CARAT', '--as-of', '2026-05-10');
    expect(exitCode).toBe(2);
    expect(plain).toContain('Le taux contractuel de 7,85 % est sous le plancher de 7,86 % du 1er semestre 2026');
    expect((await run('CARAT', '--as-of', '2026-05-10', '--json')).json()).toMatchObject({
      error: 'below-floor',
      problems: [{ ratePercent: 7.85, floorPercent: 7.86 }],
    });
  });

  test('G7: say of a private person that nothing is asked', async () => {
    const { run } = await openTerminal({ payers: { CARAT: 'particulier' } });
    expect((await run('CARAT', '--as-of', '2026-05-10')).plain).toContain('Particulier : ni pénalités');
    expect((await run('CARAT', '--as-of', '2026-05-10', '--json')).json()).toMatchObject({
      payer: 'particulier',
      byCurrency: [],
    });
  });

  test('are of one customer, or none, or the several that are meant', async () => {
    const { run } = await openTerminal();
    expect((await run('Xyzzyq', '--json')).json()).toEqual({ error: 'no-match', suggestions: [] });
    const several = await run('Bijoux Lyon', '--json');
    expect([several.exitCode, several.json().error]).toEqual([2, 'ambiguous']);
    expect((await run('CARAT', '--as-of', '2026-02-30', '--json')).json()).toEqual({
      error: 'bad-date',
      given: '2026-02-30',
    });
  });

  test('of everybody are sums by customer, and one without a rate is set aside (A12)', async () => {
    const entries = [
      ...USUAL,
      anInvoice({ ecNo: 9, tiers: 'LYON', date: '2015-01-01', due: '2016-06-29', amount: 10_00 }),
    ];
    const { run } = await openTerminal({}, entries);
    const { customers } = (await run('--as-of', '2026-05-10', '--json')).json();
    expect(customers.map(({ code, error }: { code: string; error?: string }) => [code, error])).toEqual([
      ['CARAT', undefined],
      ['LYON', 'missing-rate'],
    ]);
    const { plain } = await run('--as-of', '2026-05-10');
    expect(plain).toMatch(/CARAT\s+EUR\s+1\s+49,93 €\s+40,00 €\s+89,93 €/u);
    expect(plain).toContain('Non calculé pour 1 client :\nIl manque le taux de la BCE du 1er semestre 2016.');
  });

  test('are written into a file where one is named, a line a period, or it is said that it could not be', async () => {
    const { run, files } = await openTerminal();
    const { plain } = await run('CARAT', '--as-of', '2026-05-10', '--csv', '/some/where.csv');
    expect(plain).toContain('Écrit : /some/where.csv');
    const [header, first] = (files.get('/some/where.csv') ?? '').split('\n');
    expect(header).toContain('Client;Pièce;Émise le');
    expect(first).toBe(
      'CARAT;FA0001;01/03/2026;31/03/2026;30/04/2026;01/04/2026;30/04/2026;30;5000,00;12,15;BCE;49,93;40,00;taux à confirmer;EUR',
    );
    const refused = await (await openTerminal({}, USUAL, false)).run('CARAT', '--as-of', '2026-05-10', '--csv', '/x');
    expect(refused.exitCode).toBe(1);
  });

  test('have their rates: what is in force, where it is from, what is missing', async () => {
    const { run } = await openTerminal();
    const answer = (await run('rates', '--as-of', '2026-11-29', '--json')).json();
    expect(answer.missing).toEqual(['2026-S2']);
    expect(answer.rates.at(-2)).toMatchObject({
      halfYear: '2026-S1',
      entreprisePercent: 12.15,
      publicPercent: 10.15,
      floorPercent: 7.86,
      mark: 'recalled',
    });
    const { plain } = await run('rates', '--as-of', '2026-11-29');
    expect(plain).toContain('Il manque : 2e semestre 2026.');
    expect(plain).toContain('Aucun taux contractuel');
    const known = await openTerminal({ rates: [...DEFAULT_PENALTIES.rates, MADE_UP] });
    expect((await known.run('rates', '--as-of', '2026-11-29')).plain).toMatch(
      /2e semestre 2026 .*taux de démonstration/u,
    );
  });
});
