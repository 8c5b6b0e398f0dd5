import { beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { commandList } from '../../../../src/channels/cli/command-list.ts';
import { runsCommands } from '../../../../src/channels/cli/runs/commands.ts';
import { openFileWriter } from '../../../../src/channels/files/write-file.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { NO_HOLDS } from '../../../fakes/relance/no-holds.ts';
import { openDesk, type TestDesk } from '../../../use-cases/bench/desk.ts';

let desk: TestDesk;
beforeEach(() => {
  desk = openDesk({ entries: [anInvoice()] });
});

async function run(...argv: readonly string[]) {
  const { ports, store } = desk;
  const kept = { runs: store, turns: store, paces: store, postings: store };
  const files = { writeFile: openFileWriter(), saveFile: async () => null, printPost: async () => new Uint8Array() };
  const commands = runsCommands({ ...ports, ...NO_HOLDS, ...kept, ...files, wakeRuns: () => undefined });
  return runCli({ commands: commandList(commands), companies: ports.companies }, argv);
}
async function json(...argv: readonly string[]) {
  const { exitCode, output } = await run(...argv, '--json');
  return { exitCode, ...(JSON.parse(output) as { readonly run?: { readonly id: string } }) };
}
/** Its id. */
const prepared = async (...more: readonly string[]): Promise<string> =>
  String((await json('runs', 'prepare', ...more)).run?.id);

describe('which run is meant at the terminal where none is named', () => {
  test('without an id, pause, resume and cancel mean the one of rappels that they can be done to; else they ask which', async () => {
    desk.books.entries = [...desk.books.entries, anInvoice({ ecNo: 3, due: '2026-03-05', amount: 300_00 })];
    const rappels = await prepared();
    await run('runs', 'approve', rappels);
    const prevenances = await prepared('--kind', 'prevenance');
    const both = [
      { id: prevenances, kind: 'prevenance' },
      { id: rappels, kind: 'rappel' },
    ];
    const states = async () => (await desk.store.listRuns(desk.company.code, 9)).map(({ state }) => state);
    expect(await json('runs', 'cancel')).toMatchObject({ exitCode: 2, error: 'which-run', waiting: both });
    expect(await states()).toEqual(['prepared', 'sending']);
    expect(await json('runs', 'pause')).toMatchObject({ exitCode: 0, run: { id: rappels, state: 'paused' } });
    const cancelled = { id: prevenances, state: 'cancelled' };
    expect(await json('runs', 'cancel', '--kind', 'prevenance')).toMatchObject({ exitCode: 0, run: cancelled });
    expect(await json('runs', 'cancel')).toMatchObject({ exitCode: 0, run: { id: rappels, state: 'cancelled' } });
  });

  test('without an id, cancel chooses neither of one that is being sent and one that waits', async () => {
    const sending = await prepared();
    await run('runs', 'approve', sending);
    const waiting = await prepared('--level', '2');
    const which = [waiting, sending].map((id) => ({ id, kind: 'rappel' }));
    expect(await json('runs', 'cancel')).toMatchObject({ exitCode: 2, error: 'which-run', waiting: which });
    expect((await run('runs', 'cancel')).output).toMatch(/^Rien n’a été fait\. Dites laquelle/u);
    expect(await json('runs', 'pause')).toMatchObject({ run: { id: sending, state: 'paused' } });
  });

  test('without an id, post means the newest of rappels that was approved; where another kind is newer it asks which', async () => {
    desk.books.entries = [...desk.books.entries, anInvoice({ ecNo: 3, due: '2026-03-05', amount: 300_00 })];
    const rappels = await prepared();
    await run('runs', 'approve', rappels);
    const prevenances = await prepared('--kind', 'prevenance');
    expect((await run('runs', 'post')).output).toBe('Aucun courrier.');
    await run('runs', 'approve', prevenances);
    expect(await json('runs', 'post')).toMatchObject({
      exitCode: 2,
      error: 'which-run',
      waiting: [
        { id: prevenances, kind: 'prevenance' },
        { id: rappels, kind: 'rappel' },
      ],
    });
    expect((await run('runs', 'post', '--kind', 'prevenance')).output).toBe('Aucun courrier.');
  });

  test('without an id the one that is meant is paused, resumed and cancelled; what it cannot bear is said of the newest', async () => {
    await run('runs', 'approve', await prepared());
    expect(await json('runs', 'pause')).toMatchObject({ exitCode: 0, run: { state: 'paused' } });
    expect(await json('runs', 'pause')).toMatchObject({ exitCode: 1, error: 'run-moved' });
    expect(await json('runs', 'resume')).toMatchObject({ exitCode: 0, run: { state: 'sending' } });
    expect(await json('runs', 'cancel')).toMatchObject({ exitCode: 0, run: { state: 'cancelled' } });
  });
});
