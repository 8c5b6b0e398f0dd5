import { describe, expect, test } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { creditCommands } from '../../../../src/channels/cli/credit/commands.ts';
import { toCsv } from '../../../../src/channels/cli/csv.ts';
import { tiersCommands } from '../../../../src/channels/cli/tiers/commands.ts';
import { cents } from '../../../../src/domain/cents.ts';
import { OutsideFault } from '../../../../src/use-cases/ports/outside-fault.ts';
import { aCreditSheet } from '../../../builders/credit.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { NO_HOLDS } from '../../../fakes/relance/no-holds.ts';
import {
  anOrder,
  type CreditDesk,
  type CreditDeskFacts,
  decide,
  heldOrder,
  NADIA,
  openCreditDesk,
  standing,
} from '../../../use-cases/bench/credit-desk.ts';

const DOWN = new OutsideFault('busy', 'sage-unreachable', 'no answer');

async function openTerminal(facts: CreditDeskFacts = {}) {
  const desk = await openCreditDesk(facts);
  desk.books.tiers = [aTiers(), aTiers({ code: 'LYON', name: 'Carat Lyon' })];
  return { desk, run: (...argv: string[]) => run(desk, ...argv) };
}

async function run({ ports, store }: CreditDesk, ...argv: string[]) {
  const commands = [...tiersCommands({ ...ports, ...NO_HOLDS, memory: store }), ...creditCommands(ports)];
  const { exitCode, output } = await runCli({ commands, companies: ports.companies }, argv);
  return { exitCode, plain: output.replaceAll(/[\u00a0\u202f]/g, ' '), output, json: () => JSON.parse(output) };
}

describe('the encours in the terminal', () => {
  test.each([['client'], ['encours']])(
    'H5: %s gives that of the payer, by component, with its orders',
    async (command) => {
      const sheets = [aCreditSheet(), aCreditSheet({ code: 'LYON', payer: 'CARAT', name: 'Carat Lyon' })];
      const documents = [
        anOrder({ tiers: 'LYON', payer: 'CARAT' }),
        anOrder({ kind: 'avoir', amount: cents(-100_00) }),
      ];
      const { run } = await openTerminal({ sheets, documents, settings: { base: 3 } });
      const { exitCode, json } = await run(command, 'Carat Lyon', '--json');
      expect(exitCode).toBe(0);
      const encours = command === 'client' ? json().encours : json();
      expect(encours).toMatchObject({
        tiers: { code: 'LYON', name: 'Carat Lyon' },
        payer: { code: 'CARAT' },
        currency: 'EUR',
        base: 3,
        total: 11_900_00,
        plafond: 10_000_00,
        plafondKind: 'amount',
        available: -1_900_00,
        overLimit: 1_900_00,
        insurance: 0,
        late: 12_000_00,
        verdict: { effect: 'a-bloquer', reason: { code: 'over-limit', rank: 3 } },
        orders: [{ piece: 'BC00001', tiers: 'LYON', amount: 3_000_00, outcome: 'held', hold: null }],
        readAt: '2026-03-02T09:00:00.000Z',
        fromMemory: false,
      });
      expect(encours.components).toContainEqual({ part: 'solde', amount: 12_000_00, count: 1, counted: true });
      expect(encours.components).toContainEqual({ part: 'commandes', amount: 3_000_00, count: 1, counted: false });
      expect(encours.components).toContainEqual({ part: 'avoirs', amount: -100_00, count: 1, counted: true });
    },
  );

  test.each([
    ['unlimited', null],
    ['cash-only', 0],
  ] as const)('H10: a plafond of 0 that is %s says which', async (zeroPlafond, plafond) => {
    const { run } = await openTerminal({ credit: { zeroPlafond }, sheets: [aCreditSheet({ plafond: cents(0) })] });
    expect((await run('encours', 'CARAT', '--json')).json()).toMatchObject({ plafond, plafondKind: zeroPlafond });
  });

  test.each([['client'], ['encours']])(
    '%s shows each component, the verdict and why, and what becomes of orders',
    async (command) => {
      const { run } = await openTerminal({ settings: { base: 1 } });
      const { plain } = await run(command, 'CARAT');
      for (const part of [
        'Solde comptable',
        'Factures',
        'Bons de livraison',
        'Préparations',
        'Commandes',
        'Retours',
        'Avoirs',
        'Acomptes',
      ]) {
        expect(plain).toContain(part);
      }
      expect(plain).toMatch(/Commandes\s+3 000,00 €\s+1\s+hors encours/);
      expect(plain).toMatch(/Encours\s+12 000,00 €/);
      expect(plain).toMatch(/→ À bloquer\n.*dépasse.* 2 000,00 €.*code risque 3/);
      expect(plain).toContain('BC00001 (3 000,00 €) : bloquée');
      expect(plain).toContain('Donnée au 02/03/2026 à 10:00');
    },
  );

  test('H14: without Sage, encours of a code says what was known and when, never that it is one', async () => {
    const { desk, run } = await openTerminal();
    await heldOrder(desk);
    desk.books.fault = DOWN;
    const { exitCode, plain } = await run('encours', 'carat');
    expect(exitCode).toBe(0);
    expect(plain).toContain('Sage ne répond pas. Donnée au 02/03/2026 à 10:00 : à confirmer, ne vaut pas accord.');
    expect(plain).toContain('→ À bloquer (au 02/03/2026 à 10:00, à confirmer)');
    const unknown = await run('encours', 'NOUVEAU');
    expect(unknown.exitCode).toBe(1);
    expect(unknown.plain).toContain('Ce n’est pas un accord');
    expect((await run('encours', 'NOUVEAU', '--json')).json()).toEqual({ error: 'unreachable' });
  });

  test('encours of nobody, or of several, is exit 2 as for client', async () => {
    const { run } = await openTerminal();
    expect(await run('encours', 'Zzyzx')).toMatchObject({ exitCode: 2 });
    expect((await run('encours', 'Cara', '--json')).json().error).toBe('ambiguous');
  });
});

describe('held orders in the terminal', () => {
  test('watch passes once, holds lists what it held, and passing again changes nothing', async () => {
    const { run } = await openTerminal();
    expect((await run('holds')).plain).toContain('Jamais relevé');
    expect((await run('watch', '--json')).json()).toMatchObject({ kind: 'watched', orders: 1, opened: 1 });
    expect((await run('watch')).plain).toContain('1 commande ouverte lue : 0 à décider');
    const { rows, watchedAt } = (await run('holds', '--json')).json();
    expect(watchedAt).toBe('2026-03-02T09:00:00.000Z');
    expect(rows).toMatchObject([
      { state: 'pending', piece: 'BC00001', code: 'CARAT', payer: 'CARAT', amount: 3_000_00, overLimit: 5_000_00 },
    ]);
    const { plain } = await run('holds');
    expect(plain).toMatch(/BC00001\s+CARAT\s+.*3 000,00 €\s+5 000,00 €\s+À décider/);
    expect(plain).toContain('Relevé le 02/03/2026 à 10:00.');
  });

  test('watch fails where Sage does not answer, and gives way to another pass', async () => {
    const { desk, run } = await openTerminal();
    desk.books.fault = DOWN;
    expect(await run('watch')).toMatchObject({ exitCode: 1, plain: expect.stringContaining('Rien n’a changé') });
    await desk.store.takeTurn('watch BIJOU', 'other', desk.clock.now(), 60_000);
    expect(await run('watch')).toMatchObject({ exitCode: 0, plain: 'Un autre passage est en cours.' });
  });
});

describe('decisions in the terminal', () => {
  const decided = async () => {
    const terminal = await openTerminal({ documents: [anOrder(), anOrder({ piece: 'BC00002' })] });
    await decide(terminal.desk, NADIA, await heldOrder(terminal.desk));
    terminal.desk.clock.pass(48 * 3_600_000);
    const reason = '=HYPERLINK("http://mal.example";"x")';
    await decide(terminal.desk, NADIA, await standing(terminal.desk, 'BC00002'), { outcome: 'refused', reason });
    return terminal;
  };

  test('I8: who, when, what, why and how far, as people and as programs read it', async () => {
    const { run } = await decided();
    const { rows } = (await run('decisions', '--json')).json();
    expect(rows).toMatchObject([
      { outcome: 'approved', by: NADIA.name, piece: 'BC00001', upTo: 3_000_00, until: '2026-04-01' },
      { outcome: 'refused', piece: 'BC00002' },
    ]);
    const { plain } = await run('decisions');
    expect(plain).toMatch(/02\/03\/2026 à 10:00\s+Accordé\s+Nadia Responsable\s+BC00001/);
    expect((await run('decisions', '--json', '--since', '2026-03-03')).json().rows).toHaveLength(1);
  });

  test('a CSV for spreadsheets: mark, `;`, decimal comma, and no text that is a formula', async () => {
    const { run } = await decided();
    const lines = (await run('decisions', '--csv')).output.split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^\uFEFFRéférence;Demandé le;/);
    expect(lines[1]).toContain(';3000,00;01/04/2026;en vigueur;BC00001;');
    expect(lines[2]).toContain(`;"'=HYPERLINK(""http://mal.example"";""x"")";`);
    const fields = lines.map((line) => line.replaceAll(/"(?:[^"]|"")*"/g, '').split(';').length);
    expect(new Set(fields).size).toBe(1);
  });

  test('a day that is none is exit 2', async () => {
    const { run } = await openTerminal();
    expect(await run('decisions', '--since', '2026-02-30')).toMatchObject({
      exitCode: 2,
      plain: '« 2026-02-30 » n’est pas une date AAAA-MM-JJ.',
    });
  });

  test.each([
    ['=1+1', "'=1+1"],
    [' +33 1', "' +33 1"],
    ['@nom', "'@nom"],
    ['-5', "'-5"],
    ['\tx', "'\tx"],
    ['a;b', '"a;b"'],
    ['un "mot"', '"un ""mot"""'],
    ['deux\nlignes', '"deux\nlignes"'],
    ['Durand & Fils', 'Durand & Fils'],
  ])('the text %j is written %j', (text, written) => expect(toCsv(['T'], [[text]])).toBe(`\uFEFFT\n${written}`));

  test.each([
    [-1_234_05, '-1234,05'],
    [7, '0,07'],
    [0, '0,00'],
  ])('%i cents are written %s', (amount, written) =>
    expect(toCsv(['M'], [[{ amount: cents(amount) }, null]])).toBe(`\uFEFFM\n${written};`),
  );
});
