import { describe, expect, test } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { figuresCommand } from '../../../../src/channels/cli/figures/figures-command.ts';
import type { Entry } from '../../../../src/domain/ledger/entry.ts';
import { anInvoice, aReceipt } from '../../../builders/entry.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { openCreditDesk } from '../../../use-cases/bench/credit-desk.ts';

const USUAL = [
  anInvoice({ ecNo: 1, tiers: 'CARAT', letter: 'A' }),
  aReceipt({ ecNo: 2, tiers: 'CARAT', letter: 'A', date: '2026-02-15' }),
  anInvoice({ ecNo: 3, tiers: 'CARAT', date: '2026-02-01', due: '2026-02-20', amount: 300_00 }),
  anInvoice({ ecNo: 4, tiers: 'LYON', amount: 100_00, due: '2026-05-01' }),
];

async function openTerminal(entries: readonly Entry[] = USUAL) {
  const desk = await openCreditDesk();
  desk.books.tiers = [aTiers(), aTiers({ code: 'LYON', name: 'Bijoux Lyon' })];
  desk.books.entries = [...entries];
  const { ports } = desk;
  const commands = [figuresCommand(ports)];
  return async (...argv: string[]) => {
    const { exitCode, output } = await runCli({ commands, companies: ports.companies }, ['figures', ...argv]);
    return { exitCode, output, plain: output.replaceAll(/[\u00a0\u202f]/g, ' '), json: () => JSON.parse(output) };
  };
}

describe('the figures in the terminal', () => {
  test('of a customer, as other programs read them: unrounded, null where there is nothing to say', async () => {
    const run = await openTerminal();
    const { exitCode, json } = await run('Carat', '--as-of', '2026-03-01', '--json');
    expect(exitCode).toBe(0);
    const { dmp, ...rest } = json();
    expect(rest).toMatchObject({
      asOf: '2026-03-01',
      company: 'BIJOU',
      code: 'CARAT',
      dso: { annual: (300 * 365) / 1_300, countBack: 1 + 28, countBackStopped: false, bestPossible: 0 },
      add: (300 * 365) / 1_300,
      lateRatio: 1,
      averageDaysLate: 9,
      balance: 300_00,
      basis: { tax: 'TTC', currency: 'EUR', from: '2025-03-02', to: '2026-03-01', days: 365 },
    });
    expect(rest.cei).toBeCloseTo((1_000 / 1_300) * 100, 10);
    expect(dmp).toMatchObject({ simple: 45, weighted: 45, byDue: 15, count: 1 });
    expect(dmp.months).toHaveLength(12);
    expect(dmp.months.at(-1)).toEqual({ month: '2026-03', simple: null, weighted: null, byDue: null, count: 0 });
    expect(dmp.months.at(-2)).toMatchObject({ month: '2026-02', simple: 45, weighted: 45, count: 1 });
  });

  test('of the whole company where no customer is named, as of today', async () => {
    const run = await openTerminal();
    const answer = (await run('--json')).json();
    expect(answer).not.toHaveProperty('code');
    expect(answer).toMatchObject({ company: 'BIJOU', balance: 400_00, concentration: { debtors: 2 } });
  });

  test('J2: of a past day, without what was entered since', async () => {
    const run = await openTerminal();
    const { json } = await run('carat', '--as-of', '2026-01-31', '--json');
    expect(json()).toMatchObject({ asOf: '2026-01-31', balance: 1_000_00, dmp: { simple: null, count: 0 } });
  });

  test('in French, each with what it is computed from', async () => {
    const run = await openTerminal();
    const { plain, exitCode } = await run('carat', '--as-of', '2026-03-01');
    expect(exitCode).toBe(0);
    expect(plain).toContain('Carat Distribution SARL (CARAT) — Bijou SA — au 01/03/2026');
    expect(plain).toContain('Montants TTC en EUR. Ventes et CEI : du 02/03/2025 au 01/03/2026, 365 jours.');
    expect(plain).toMatch(/^Depuis l’origine +45,0 +45,0 +15,0 +1$/m);
    expect(plain).toMatch(/^03\/2026 +— +— +— +0$/m);
    expect(plain).toMatch(/^1 à 30 jours +300,00 € +2,00 +6,00 €$/m);
    expect(plain).toMatch(/^DSO par épuisement \(jours\) +29,0 +ventes des derniers mois/m);
    expect(plain).toMatch(/^FA0003 +20\/02\/2026 +300,00 € +— +— +—$/m);
    expect(plain).toContain('Trop peu d’encaissements passés');
    expect(plain).not.toContain('Concentration');
  });

  test('what was given up, what only values the books, and what the DMP counts are said', async () => {
    const run = await openTerminal([
      ...USUAL,
      anInvoice({ ecNo: 11, tiers: 'CARAT', date: '2025-06-01', amount: 800_00, letter: 'P' }),
      { ...aReceipt({ ecNo: 12, tiers: 'CARAT', date: '2025-12-31', amount: 800_00, letter: 'P' }), nature: 'loss' },
      anInvoice({ ecNo: 13, tiers: 'CARAT', date: '2025-12-31', amount: 12_34, nature: 'valuation' }),
    ]);
    const { plain } = await run('carat', '--as-of', '2026-03-01');
    expect(plain).toContain('Passé en perte : 1 créance, 800,00 €. Ce n’est pas un règlement.');
    expect(plain).toContain('Il compte chaque facture une fois, quand toutes ses échéances sont soldées');
    expect(plain).toMatch(/^Écarts de conversion \(hors solde\) +12,34 €/m);
    expect(plain).toMatch(/^Solde +300,00 €/m);
    expect((await run('carat', '--as-of', '2026-03-01', '--json')).json()).toMatchObject({
      writtenOff: { count: 1, amount: 800_00 },
      valuation: 12_34,
      basis: { dmpBy: 'invoice' },
      dmp: { count: 1 },
    });
    const without = (await (await openTerminal())('carat', '--as-of', '2026-03-01')).plain;
    expect(without).not.toContain('Passé en perte');
    expect(without).not.toContain('Écarts de conversion');
  });

  test('the company’s say on how few customers its risk hangs', async () => {
    const { plain } = await (await openTerminal())();
    expect(plain).toContain('Tous les clients — Bijou SA');
    expect(plain).toContain('Concentration du risque (2 débiteurs)\nLe premier débiteur doit 75,0 % du total.');
  });

  test.each([
    [['Carat', '--as-of', '30/06/2013', '--json'], { error: 'bad-date', given: '30/06/2013' }],
    [['Nobody', '--json'], { error: 'no-match', suggestions: [] }],
  ])('what cannot be answered is told: %j', async (argv, error) => {
    const { exitCode, json } = await (await openTerminal())(...argv);
    expect([exitCode, json()]).toEqual([2, error]);
  });
});
