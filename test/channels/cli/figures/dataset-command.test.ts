import { describe, expect, test } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { datasetCommand } from '../../../../src/channels/cli/figures/dataset/dataset-command.ts';
import { day } from '../../../../src/domain/day.ts';
import { OutsideFault } from '../../../../src/use-cases/ports/outside-fault.ts';
import { anInvoice, aReceipt } from '../../../builders/entry.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { NO_LAKE, openFakeLake } from '../../../fakes/figures/fake-lake.ts';
import { openCreditDesk } from '../../../use-cases/bench/credit-desk.ts';

async function openTerminal(lake: Partial<typeof NO_LAKE> = {}) {
  const desk = await openCreditDesk();
  desk.books.tiers = [aTiers(), aTiers({ code: 'LYON', name: 'Bijoux Lyon' })];
  desk.books.entries = [
    anInvoice({ ecNo: 1, letter: 'A' }),
    aReceipt({ ecNo: 2, letter: 'A', date: '2026-02-15' }),
    anInvoice({ ecNo: 3, tiers: 'LYON', amount: 100_00, due: '2026-05-01' }),
  ];
  const { ports, store } = desk;
  const dataset = { ...NO_LAKE, ...lake, dataset: store, reportRequests: store, nameHoliday: () => null };
  const runWith = async (companies: typeof ports.companies, ...argv: string[]) => {
    const commands = [datasetCommand({ ...ports, ...dataset, companies })];
    const { exitCode, output } = await runCli({ commands, companies }, ['dataset', ...argv]);
    return { exitCode, plain: output.replaceAll(/[\u00a0\u202f]/g, ' '), json: () => JSON.parse(output) };
  };
  return { desk, runWith, run: (...argv: string[]) => runWith(ports.companies, ...argv) };
}

describe('what the published report answered', () => {
  const NOW = new Date('2026-03-02T09:00:00Z');
  const LATER = new Date('2026-03-02T09:05:00Z');
  test.each([
    ['asked', null, /Rapport publié : actualisation acceptée le 02\/03\/2026 à 10:00\.\n/],
    ['under-way', LATER, /déjà en cours\. Nouvelle demande le 02\/03\/2026 à 10:05\./],
    ['powerbi-403', LATER, /\(powerbi-403\)\. Nouvelle demande le 02\/03\/2026 à 10:05\./],
    ['powerbi-403', null, /\(powerbi-403\)\. Plus de demande pour ces chiffres/],
  ])('%s, asked again at %s, is in the status', async (answer, nextAt, said) => {
    const { desk, run } = await openTerminal();
    await run('refresh');
    expect((await run('status')).plain).not.toContain('Rapport publié');
    await desk.store.wantReport(day('2026-03-02'), NOW);
    expect((await run('status')).plain).toContain('à actualiser pour le 02/03/2026, sans réponse encore');
    await desk.store.keepReportAnswer({ wantedAt: NOW.toISOString() }, answer, nextAt, NOW);
    expect((await run('status')).plain).toMatch(said);
    expect((await run('status', '--json')).json()).toMatchObject({ report: { answer, wantedOn: '2026-03-02' } });
  });
});

describe('the dataset in the terminal', () => {
  test('before the first refresh it says what to do', async () => {
    const { run } = await openTerminal();
    const { exitCode, plain } = await run();
    expect(exitCode).toBe(0);
    expect(plain).toBe(
      'Jamais actualisé : lancez « dataset refresh ».\nPersonne ne peut voir la société dans Power BI : « dataset readers add <adresse> ».',
    );
  });

  test('refresh, then status: how fresh, how many', async () => {
    const { run } = await openTerminal();
    expect((await run('refresh', '--json')).json()).toEqual({
      company: 'BIJOU',
      kind: 'refreshed',
      asOf: '2026-03-02',
      changed: 2,
      corrections: 0,
      decisions: 0,
      forecastMade: true,
      found: 0,
    });
    expect((await run('refresh')).plain).toBe('Jeu de données à jour au 02/03/2026 : 0 client recalculé.');
    const { plain } = await run('status');
    expect(plain).toContain('À jour le 02/03/2026 à 10:00, situation au 02/03/2026.');
    expect(plain).toContain('Contrôle de nuit le 02/03/2026 à 10:00 : 0 client relu, aucune différence.');
    expect(plain).toMatch(/Factures et autres créances\s+2\n/);
    expect((await run('status', '--json')).json()).toMatchObject({
      company: 'BIJOU',
      state: 'fresh',
      asOf: '2026-03-02',
      size: { tiers: 2, invoices: 2, payments: 1 },
      readers: [],
    });
  });

  test('what the night found is said by its pass, and stays in the status', async () => {
    const { desk, run } = await openTerminal();
    await run('refresh');
    const { seen } = desk.state.datasets.byCompany.get('BIJOU') ?? { seen: new Map() };
    for (const [tiers, one] of seen) seen.set(tiers, { ...one, moves: false, content: 'otherwise' });
    desk.clock.pass(86_400_000);
    expect((await run('refresh')).plain).toContain(
      '2 clients différaient sans que rien ne l’annonce : vu en relisant les écritures.',
    );
    const said = 'Contrôle de nuit le 03/03/2026 à 10:00 : 2 clients relus, 2 différents, recalculés.';
    expect((await run('status')).plain).toContain(said);
    await run('refresh');
    expect((await run('status')).plain).toContain(said);
    expect((await run('status', '--json')).json()).toMatchObject({ reconciliation: { read: 2, found: 2 } });
  });

  test('facts of other rules or settings: the status says that the next pass decides them anew, and it does', async () => {
    const { desk, run, runWith } = await openTerminal();
    await run('refresh');
    expect((await run('status')).plain).not.toContain('Les règles');
    const { figures } = desk.company.policy;
    const byInstalment = {
      ...desk.company,
      policy: { ...desk.company.policy, figures: { ...figures, dmpBy: 'instalment' } },
    };
    const other = {
      ...desk.ports.companies,
      list: () => [byInstalment],
      get: () => byInstalment,
    } as typeof desk.ports.companies;
    const again = (...argv: string[]) => runWith(other, ...argv);
    const { plain } = await again('status');
    expect(plain).toContain(
      'Les règles ou les réglages ont changé : la prochaine actualisation recalcule 2 clients d’elle-même.',
    );
    expect((await again('status', '--json')).json()).toMatchObject({ toDecideAnew: 2, dmpBy: 'invoice' });
    expect((await again('refresh', '--json')).json()).toMatchObject({ changed: 2, forecastMade: true });
    expect((await again('status', '--json')).json()).toMatchObject({ toDecideAnew: 0, dmpBy: 'instalment' });
  });

  test('why the DMP moved is said for a month, from the day on which the rules changed', async () => {
    const { desk, run } = await openTerminal();
    await run('refresh');
    const status = async () => (await run('status')).plain;
    expect(await status()).not.toContain('dit jusqu’au');
    const held = desk.state.datasets.byCompany.get('BIJOU');
    if (held?.state) held.state = { ...held.state, dmpChangedOn: day('2026-03-03') };
    expect(await status()).not.toContain('dit jusqu’au');
    desk.clock.pass(86_400_000);
    const said =
      'Depuis le 03/03/2026, le DMP compte par facture et sans les pertes (avant : par échéance) ; mention affichée jusqu’au 03/04/2026.';
    expect(await status()).toContain(said);
    expect((await run('status', '--json')).json()).toMatchObject({
      dmpChange: { since: '2026-03-03', until: '2026-04-03', by: 'invoice' },
    });
    await run('rebuild');
    desk.clock.pass(31 * 86_400_000);
    expect(await status()).toContain(said);
    desk.clock.pass(86_400_000);
    expect(await status()).not.toContain('dit jusqu’au');
    expect((await run('status', '--json')).json()).toMatchObject({ dmpChange: null });
  });

  test('rebuild decides everyone again', async () => {
    const { run } = await openTerminal();
    await run('refresh');
    expect((await run('rebuild')).plain).toContain('Jeu de données à jour au 02/03/2026 : 2 clients recalculés.');
  });

  test('Sage that does not answer is exit 1, and the status says that it failed', async () => {
    const { desk, run } = await openTerminal();
    await run('refresh');
    desk.books.fault = new OutsideFault('busy', 'sage-connection', 'no answer');
    const { exitCode, plain } = await run('refresh');
    expect([exitCode, plain]).toEqual([
      1,
      'Sage ne répond pas (sage-connection) : no answer. Ce qui était à jour le reste ; la prochaine actualisation continuera.',
    ]);
    const status = (await run('status')).plain;
    expect(status).toContain('L’actualisation commencée le 02/03/2026 à 10:00 a échoué (sage-connection).');
    expect(status).toContain('Dernière actualisation complète : 02/03/2026 à 10:00.');
  });

  test('another refresh under way is told, and nothing is done', async () => {
    const { desk, run } = await openTerminal();
    await desk.store.takeTurn('dataset BIJOU', 'other', desk.clock.now(), 60_000);
    expect((await run('refresh')).plain).toBe('Une actualisation est déjà en cours ailleurs.');
  });

  test('who may see the company in reports is named and taken off, by the name they sign in with', async () => {
    const { run } = await openTerminal();
    expect((await run('readers', 'add', 'Zoe@Essai.example', '--json')).json()).toEqual({
      company: 'BIJOU',
      readers: ['zoe@essai.example'],
    });
    expect((await run('readers')).plain).toBe('Peuvent voir la société dans Power BI : zoe@essai.example.');
    expect((await run('readers', 'remove', 'ZOE@essai.example', '--json')).json().readers).toEqual([]);
  });

  test.each([
    [['readers', 'add', 'zoe']],
    [['readers', 'add']],
    [['readers', 'remove', 'a|b@c.d']],
    [['readers', 'give', 'zoe@essai.example']],
    [['drop']],
  ])('%j is refused, and nobody is named', async (argv) => {
    const { run } = await openTerminal();
    expect((await run(...argv)).exitCode).toBe(2);
    expect((await run('readers', '--json')).json().readers).toEqual([]);
  });
});

describe('dataset export', () => {
  test.each([
    [['export'], 'no-place', /^Dites où/],
    [
      ['export', '--to', 'https://contoso.blob.core.windows.net/finance?sig=abc'],
      'bad-place',
      /aucune clé dans l’adresse/,
    ],
  ])('%j is refused, and says what to type', async (argv, error, said) => {
    const { run } = await openTerminal();
    const { exitCode, plain } = await run(...argv);
    expect(exitCode).toBe(2);
    expect(plain).toMatch(said);
    expect(plain).not.toContain('sig=');
    expect((await run(...argv, '--json')).json()).toMatchObject({ error });
  });

  test('before the first refresh it says what to do, and exits with 1', async () => {
    const { run } = await openTerminal();
    expect(await run('export', '--to', 'somewhere')).toMatchObject({
      exitCode: 1,
      plain: 'Rien à exporter : lancez d’abord « dataset refresh ».',
    });
  });

  test('after it, it says how much was laid', async () => {
    const { run } = await openTerminal();
    await run('refresh');
    expect((await run('export', '--to', 'somewhere')).plain).toMatch(
      /^Situation au 02\/03\/2026 : 0 lignes dans 9 fichiers\. 9 fichiers écrits, 0 fichier retiré\.$/,
    );
  });

  test('a place that refuses is said with its code, and what to do', async () => {
    const { desk, runWith } = await openTerminal({
      openLake: async () => ({
        ...openFakeLake(),
        write: () => Promise.reject(Object.assign(new Error(), { code: 'EACCES' })),
      }),
    });
    await runWith(desk.ports.companies, 'refresh');
    const { exitCode, plain } = await runWith(desk.ports.companies, 'export', '--to', '/root/no');
    expect([exitCode, plain]).toEqual([1, expect.stringMatching(/\(EACCES\)\. Vérifiez-le, puis relancez/)]);
  });
});
