import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { commandList } from '../../../../src/channels/cli/command-list.ts';
import { operator } from '../../../../src/channels/cli/operator.ts';
import { runsCommands } from '../../../../src/channels/cli/runs/commands.ts';
import { openFileWriter } from '../../../../src/channels/files/write-file.ts';
import { runReport } from '../../../../src/channels/runs/run-report.ts';
import type { PrintPost } from '../../../../src/use-cases/ports/dispatch/post-printer.ts';
import { untilDone } from '../../../../src/use-cases/ports/may-begin.ts';
import { viewRun } from '../../../../src/use-cases/runs/show-run.ts';
import { workRuns } from '../../../../src/use-cases/runs/work-runs.ts';
import { aCompany, aPolicy } from '../../../builders/company.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { aContact, aTiers } from '../../../builders/tiers.ts';
import { NO_HOLDS } from '../../../fakes/relance/no-holds.ts';
import { openDesk, type TestDesk } from '../../../use-cases/bench/desk.ts';

let desk: TestDesk;
let woken: number;
beforeEach(() => {
  woken = 0;
  desk = openDesk({
    entries: [
      anInvoice(),
      anInvoice({ ecNo: 2, tiers: 'PERLE', amount: 2_500_50, due: '2025-11-30', date: '2025-11-01' }),
    ],
  });
  desk.books.tiers = [...desk.books.tiers, aTiers({ code: 'PERLE', name: 'Perle & Fils', notReminded: true })];
});

const portsOf = () => ({
  ...desk.ports,
  ...NO_HOLDS,
  runs: desk.store,
  turns: desk.store,
  paces: desk.store,
  mayBegin: untilDone,
});
const saved = new Map<string, string>();
const saving = {
  writeFile: openFileWriter(),
  saveFile: async (path: string, bytes: Uint8Array) => {
    saved.set(path, new TextDecoder().decode(bytes));
    return null;
  },
};
/** As many bytes as letters. */
const printPost: PrintPost = async ({ letters }) => new Uint8Array(letters.length);
const wakeRuns = (): void => {
  woken += 1;
};
async function run(...argv: readonly string[]) {
  const ports = { ...portsOf(), ...saving, wakeRuns, postings: desk.store, printPost };
  return runCli({ commands: commandList(runsCommands(ports)), companies: ports.companies }, argv);
}
/** Its id. */
const prepared = async (...more: readonly string[]): Promise<string> =>
  String((await json('runs', 'prepare', ...more)).run?.id);
async function newest() {
  const [first] = await desk.store.listRuns(desk.company.code, 1);
  if (!first) throw new Error('No run');
  return first;
}
async function json(...argv: readonly string[]) {
  const { exitCode, output } = await run(...argv, '--json');
  return { exitCode, ...(JSON.parse(output) as { readonly run?: Record<string, unknown>; readonly lines?: object[] }) };
}

describe('runs at the terminal', () => {
  test('prepare --kind: a run of what falls due; each kind has a newest run of its own', async () => {
    desk.books.entries = [...desk.books.entries, anInvoice({ ecNo: 3, due: '2026-03-05', amount: 300_00 })];
    await json('runs', 'prepare');
    const announced = await json('runs', 'prepare', '--kind', 'prevenance');
    expect(announced.run).toMatchObject({ kind: 'prevenance', state: 'prepared', letters: 1 });
    expect(await json('runs', 'show', '--kind', 'prevenance')).toMatchObject({
      lines: [{ code: 'CARAT', level: null, total: 300_00, state: 'selected' }],
    });
    expect((await json('runs', 'show', '--kind', 'rappel')).run).toMatchObject({ kind: 'rappel', state: 'prepared' });
    expect(await json('runs', 'prepare', '--kind', 'relance')).toMatchObject({ exitCode: 2, error: 'bad-kind' });
  });

  test('prepare, show, approve: a contract of fields', async () => {
    const prepared = await json('runs', 'prepare');
    const { id } = prepared.run ?? {};
    expect(prepared).toMatchObject({
      exitCode: 0,
      run: { id: expect.any(String), state: 'prepared', letters: 1, held: 1, failed: 0, sent: 0 },
    });
    expect(await json('runs', 'show', String(id))).toMatchObject({
      exitCode: 0,
      run: { id, totals: [{ currency: 'EUR', count: 1, total: 1_000_00 }], stopped: null },
      lines: [
        { number: 1, code: 'CARAT', level: 1, total: 1_000_00, state: 'selected', reason: null },
        {
          number: 2,
          code: 'PERLE',
          level: null,
          state: 'held',
          reason: 'reason',
          why: expect.stringContaining('hors rappel'),
        },
      ],
    });
    expect(await json('runs', 'approve', String(id))).toMatchObject({ exitCode: 0, run: { id, state: 'sending' } });
    expect(woken).toBe(1);
    await workRuns({ ...portsOf(), runChanged: () => undefined }, 'one');
    expect([...desk.state.dispatches.values()].map(({ dispatch }) => dispatch.approvedBy)).toEqual([operator()]);
    expect(await json('runs', 'approve', String(id))).toMatchObject({ exitCode: 1, error: 'run-moved' });
  });

  test('approve names the list that was looked at; without its digest nothing is approved, and the digest is said', async () => {
    const confirm = (await json('runs', 'prepare')).run?.confirm;
    expect(confirm).toMatch(/^[0-9a-f]{8}$/u);
    expect((await run('runs', 'show')).output).toContain(`--confirm ${confirm}`);
    expect(await json('runs', 'approve')).toMatchObject({ exitCode: 1, error: 'confirm-needed', confirm });
    expect(await json('runs', 'approve', '--confirm', '00000000')).toMatchObject({
      exitCode: 1,
      error: 'list-changed',
    });
    expect(await json('runs', 'approve', '--confirm', String(confirm).slice(0, 7))).toMatchObject({ exitCode: 1 });
    expect((await newest()).state).toBe('prepared');
    expect(await json('runs', 'approve', '--confirm', String(confirm))).toMatchObject({
      exitCode: 0,
      run: { state: 'sending', confirm: null },
    });
  });

  test('a run that is named by its id is approved without a digest as long as nobody changed its list', async () => {
    desk.books.tiers = [aTiers(), aTiers({ code: 'PERLE', name: 'Perle & Fils' })];
    desk.books.contacts.set('PERLE', [aContact({ email: 'compta@perle.example' })]);
    const id = await prepared();
    await desk.store.chooseLine(id, 1, 'selected', 'left-out', { why: null, by: null }, desk.clock.now());
    const { confirm, ...refused } = (await json('runs', 'approve', id)) as { readonly confirm?: string };
    expect(refused).toMatchObject({ exitCode: 1, error: 'list-changed' });
    expect((await run('runs', 'approve', id)).output).toContain('Perle & Fils (écarté)');
    expect(await json('runs', 'approve', id, '--confirm', String(confirm))).toMatchObject({ exitCode: 0 });
  });

  test('without an id, approve means the rappels; where another kind waits it asks which, and approves none', async () => {
    desk.books.entries = [...desk.books.entries, anInvoice({ ecNo: 3, due: '2026-03-05', amount: 300_00 })];
    const rappels = await prepared();
    const prevenances = await prepared('--kind', 'prevenance');
    const waiting = [
      { id: prevenances, kind: 'prevenance' },
      { id: rappels, kind: 'rappel' },
    ];
    expect(await json('runs', 'approve')).toMatchObject({ exitCode: 2, error: 'which-run', waiting });
    const { output } = await run('runs', 'approve');
    for (const id of [rappels, prevenances]) expect(output).toContain(id);
    expect((await desk.store.listRuns(desk.company.code, 9)).map(({ state }) => state)).toEqual([
      'prepared',
      'prepared',
    ]);
    expect(await json('runs', 'approve', '--kind', 'rappel')).toMatchObject({ error: 'confirm-needed' });
    expect(await json('runs', 'approve', rappels)).toMatchObject({ exitCode: 0, run: { kind: 'rappel' } });
    expect(await json('runs', 'approve')).toMatchObject({ error: 'which-run', waiting: waiting.slice(0, 1) });
  });

  test('letters are letters: a customer who gets one per level counts as one customer and as many letters', async () => {
    desk = openDesk({
      company: aCompany({ policy: aPolicy({ oneLetter: false, byAge: true }) }),
      entries: [anInvoice(), anInvoice({ ecNo: 2, date: '2025-10-01', due: '2025-11-01', amount: 500_00 })],
    });
    const ready = await json('runs', 'prepare');
    expect(ready.run).toMatchObject({ letters: 2, customers: 1, sent: 0, totals: [{ count: 1, letters: 2 }] });
    const approved = await run('runs', 'approve', String(ready.run?.id));
    expect(approved.output).toContain('Lettres : 2 à envoyer, 0 envoyées, 0 en échec. Clients : 1 choisis');
    for (let at = 0; at < 3; at += 1) {
      await workRuns({ ...portsOf(), runChanged: () => undefined }, 'one');
      for (const one of await desk.store.claim('w', desk.clock.now(), 60_000, 9)) {
        await desk.store.advance(one, 'done', {}, 'w', desk.clock.now());
      }
    }
    expect((await json('runs', 'show')).run).toMatchObject({ state: 'done', letters: 2, customers: 1, sent: 2 });
  });

  test('a level that nobody is at leaves everybody out, and one that is none is refused', async () => {
    expect(await json('runs', 'prepare', '--level', '3')).toMatchObject({ run: { letters: 0, leftOut: 1 } });
    expect(await json('runs', 'approve', '--level', '1')).toMatchObject({ exitCode: 1, error: 'nothing-chosen' });
    expect(await json('runs', 'prepare', '--level', '9')).toMatchObject({ exitCode: 2, error: 'bad-level' });
  });

  test('a salesperson, a segment or a collector leaves the customers of others out, to prepare and to approve', async () => {
    desk.books.tiers = desk.books.tiers.map((tiers) => ({ ...tiers, salesperson: { name: 'Jean Durand', email: '' } }));
    const one = { run: { letters: 1, leftOut: 0 } };
    const none = { run: { letters: 0, leftOut: 1 } };
    expect(await json('runs', 'prepare', '--salesperson', 'Durand')).toMatchObject(one);
    expect(await json('runs', 'show', '--salesperson', 'Durand')).toMatchObject({
      lines: [{ salesperson: 'Jean Durand' }, {}],
    });
    expect(await json('runs', 'show', '--salesperson', 'Martin')).toMatchObject({ lines: [] });
    expect(await json('runs', 'approve', '--segment', 'GMS')).toMatchObject({ exitCode: 1, error: 'nothing-chosen' });
    expect(await json('runs', 'prepare', '--collector', 'Claire')).toMatchObject(none);
  });

  test('what is asked wrong is exit 2', async () => {
    expect(await json('runs', 'show')).toMatchObject({ exitCode: 2, error: 'unknown-run' });
    expect(await json('runs', 'show', 'nobody')).toMatchObject({ exitCode: 2, error: 'unknown-run' });
    expect(await json('runs', 'envoyer')).toMatchObject({ exitCode: 2, error: 'unknown-word' });
  });

  test('A6: a run with a letter that failed is exit 1, and its report says why, for a spreadsheet too', async () => {
    await run('runs', 'approve', await prepared());
    const ports = { ...portsOf(), runChanged: () => undefined };
    await workRuns(ports, 'one');
    await workRuns(ports, 'one');
    const [claimed] = await desk.store.claim('w', desk.clock.now(), 60_000, 1);
    if (!claimed) throw new Error('Nothing was released');
    const lastError = { code: 'changed', detail: 'nothing-owed', at: desk.clock.now().toISOString() };
    await desk.store.advance(claimed, 'stopped', { lastError }, 'w', desk.clock.now());
    await workRuns(ports, 'one');
    expect(await json('runs', 'show')).toMatchObject({ exitCode: 1, run: { state: 'done', failed: 1, sent: 0 } });
    const { exitCode, output } = await run('runs', 'show', '--csv', 'report.csv', '--xlsx', 'report.xlsx');
    expect(exitCode).toBe(1);
    expect(output).toContain('Écrit : report.csv\nÉcrit : report.xlsx');
    const [header, first] = (saved.get('report.csv') ?? '').split('\n');
    expect(header).toContain('N°;Code;Client;Niveau;Échéances;Total;État;Motif;Devise');
    expect(first).toMatch(/^1;CARAT;Carat Distribution SARL;1;1;1000,00;échec;.+;EUR$/u);
  });

  test('a report of one level has the sum of that level', async () => {
    await run('runs', 'prepare');
    await run('runs', 'show', '--level', '3', '--csv', 'none.csv');
    expect(saved.get('none.csv')?.split('\n')).toHaveLength(1);
    const view = await viewRun(desk.store, await newest(), true);
    const { sections } = runReport({ ...view, lines: view.lines.slice(0, 1) }, { language: 'fr', ...NO_HOLDS });
    expect(sections.map(({ totals }) => totals)).toEqual([
      [[null, '', 'Total EUR', null, null, { amount: 1_000_00 }, '', '', 'EUR']],
    ]);
  });

  test('its letters by post lie in one file, once they are in their dossiers', async () => {
    desk.books.contacts.clear();
    desk.books.tiers = [aTiers({ email: '', addressLines: ['1 rue Haute', '35000 RENNES'] })];
    await run('runs', 'approve', await prepared());
    const ports = { ...portsOf(), runChanged: () => undefined };
    await workRuns(ports, 'one');
    await workRuns(ports, 'one');
    const [claimed] = await desk.store.claim('w', desk.clock.now(), 60_000, 1);
    if (!claimed) throw new Error('Nothing was released');
    expect((await run('runs', 'post')).output).toBe('Aucun courrier.');
    await desk.store.saveLetter(claimed.id, Uint8Array.from([1]));
    await desk.store.advance(claimed, 'done', {}, 'w', desk.clock.now());
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'relance-post-')), 'courriers.pdf');
    const { exitCode, output } = await run('runs', 'post', '--pdf', file);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/1 rue Haute, 35000 RENNES .*à poster/u);
    expect(readFileSync(file)).toHaveLength(1);
    expect(await run('runs', 'post', 'nobody')).toMatchObject({ exitCode: 2 });
  });

  test('lists the newest first, and in words', async () => {
    expect((await run('runs')).output).toBe('Aucune campagne.');
    await run('runs', 'prepare');
    await run('runs', 'prepare');
    const listed = JSON.parse((await run('runs', '--json')).output) as {
      readonly runs: readonly { readonly state: string }[];
    };
    expect(listed.runs.map(({ state }) => state)).toEqual(['prepared', 'cancelled']);
    expect((await run('runs', 'show')).output).toContain('Carat Distribution SARL');
  });
});
