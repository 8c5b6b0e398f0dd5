import { beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { commandList } from '../../../../src/channels/cli/command-list.ts';
import { operator } from '../../../../src/channels/cli/operator.ts';
import { runsCommands } from '../../../../src/channels/cli/runs/commands.ts';
import { workRuns } from '../../../../src/use-cases/runs/work-runs.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { aTiers } from '../../../builders/tiers.ts';
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

const portsOf = () => ({ ...desk.ports, ...NO_HOLDS, runs: desk.store, turns: desk.store, paces: desk.store });
const wakeRuns = (): void => {
  woken += 1;
};
async function run(...argv: readonly string[]) {
  const ports = { ...portsOf(), wakeRuns };
  return runCli({ commands: commandList(runsCommands(ports)), companies: ports.companies }, argv);
}
async function json(...argv: readonly string[]) {
  const { exitCode, output } = await run(...argv, '--json');
  return { exitCode, ...(JSON.parse(output) as { readonly run?: Record<string, unknown>; readonly lines?: object[] }) };
}

describe('runs at the terminal', () => {
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
          why: expect.stringContaining('hors relance'),
        },
      ],
    });
    expect(await json('runs', 'approve', String(id))).toMatchObject({ exitCode: 0, run: { id, state: 'sending' } });
    expect(woken).toBe(1);
    await workRuns({ ...portsOf(), runChanged: () => undefined }, 'one');
    expect([...desk.state.dispatches.values()].map(({ dispatch }) => dispatch.approvedBy)).toEqual([operator()]);
    expect(await json('runs', 'approve', String(id))).toMatchObject({ exitCode: 1, error: 'run-moved' });
  });

  test('without an id the newest is meant; pause, resume and cancel', async () => {
    await run('runs', 'prepare');
    await run('runs', 'approve');
    expect(await json('runs', 'pause')).toMatchObject({ exitCode: 0, run: { state: 'paused' } });
    expect(await json('runs', 'pause')).toMatchObject({ exitCode: 1, error: 'run-moved' });
    expect(await json('runs', 'resume')).toMatchObject({ exitCode: 0, run: { state: 'sending' } });
    expect(await json('runs', 'cancel')).toMatchObject({ exitCode: 0, run: { state: 'cancelled' } });
  });

  test('a level that nobody is at leaves everybody out, and one that is none is refused', async () => {
    expect(await json('runs', 'prepare', '--level', '3')).toMatchObject({ run: { letters: 0, leftOut: 1 } });
    expect(await json('runs', 'approve', '--level', '1')).toMatchObject({ exitCode: 1, error: 'nothing-chosen' });
    expect(await json('runs', 'prepare', '--level', '9')).toMatchObject({ exitCode: 2, error: 'bad-level' });
  });

  test('what is asked wrong is exit 2', async () => {
    expect(await json('runs', 'show')).toMatchObject({ exitCode: 2, error: 'unknown-run' });
    expect(await json('runs', 'show', 'nobody')).toMatchObject({ exitCode: 2, error: 'unknown-run' });
    expect(await json('runs', 'envoyer')).toMatchObject({ exitCode: 2, error: 'unknown-word' });
  });

  test('A6: a run with a letter that failed is exit 1, and its report says why, for a spreadsheet too', async () => {
    await run('runs', 'prepare');
    await run('runs', 'approve');
    const ports = { ...portsOf(), runChanged: () => undefined };
    await workRuns(ports, 'one');
    await workRuns(ports, 'one');
    const [claimed] = await desk.store.claim('w', desk.clock.now(), 60_000, 1);
    if (!claimed) throw new Error('Nothing was released');
    const lastError = { code: 'changed', detail: 'nothing-owed', at: desk.clock.now().toISOString() };
    await desk.store.advance(claimed, 'stopped', { lastError }, 'w', desk.clock.now());
    await workRuns(ports, 'one');
    expect(await json('runs', 'show')).toMatchObject({ exitCode: 1, run: { state: 'done', failed: 1, sent: 0 } });
    const { exitCode, output } = await run('runs', 'show', '--csv');
    expect(exitCode).toBe(1);
    expect(output.split('\n')[1]).toMatch(/^1;CARAT;Carat Distribution SARL;EUR;1;1;1000,00;échec;.+/u);
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
