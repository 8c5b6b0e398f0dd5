import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Ground } from '../../src/assemble/ground.ts';
import type { Voice } from '../../src/assemble/room.ts';
import { status } from '../../src/assemble/rooms/status.ts';
import { openLogTo } from '../../src/platform/log.ts';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openTestGateway } from '../helpers/embedded.ts';

const BEGUN = new Date('2026-03-16T08:00:00Z');
const MINUTE = 60_000;
const PASSES = ['dispatch', 'runs'].map((name) => ({ name, everyMs: 5_000 }));

let gateway: SqlGateway;
let store: SqlDatabase;
let now: Date;
beforeAll(async () => {
  gateway = await openTestGateway('store');
  store = await gateway.database('store');
  await migrate(store);
});
afterAll(() => gateway.close());
beforeEach(async () => {
  now = BEGUN;
  await store.execute('DELETE FROM relance.PassRun');
});

/** A process that serves over the shared store, and the late passes that its log named last. */
function openProcess() {
  const lines: string[] = [];
  const logger = openLogTo('info', { write: (line: string) => void lines.push(line) });
  const room = status.open({ outside: { store, logger }, clock: { now: () => now } } as unknown as Ground);
  const passes = room.onPasses;
  if (!passes) throw new Error('It listens to no pass');
  passes.started(PASSES);
  const late = async (): Promise<unknown> => {
    await passes.settled();
    await (await room.passes?.({} as Voice))?.[0]?.run(
      async () => undefined,
      () => true,
    );
    return JSON.parse(lines.at(-1) ?? '{}').passesWithoutSuccess;
  };
  return { passes, late };
}

test('a pass that fails in one process and comes to its end in another is late in neither', async () => {
  const [one, other] = [openProcess(), openProcess()];
  now = new Date(BEGUN.getTime() + 45 * MINUTE);
  one.passes.failed('dispatch', new TypeError('of ours'));
  other.passes.succeeded('dispatch');
  other.passes.succeeded('runs');
  expect([await other.late(), await one.late()]).toEqual([[], []]);
});

test('a pass that comes to its end nowhere is late in all, also in a process that has just been replaced', async () => {
  const one = openProcess();
  one.passes.succeeded('dispatch');
  one.passes.succeeded('runs');
  await one.passes.settled();
  now = new Date(BEGUN.getTime() + 45 * MINUTE);
  const other = openProcess();
  other.passes.succeeded('runs');
  expect([await other.late(), await one.late()]).toEqual([[], ['dispatch']]);
  now = new Date(now.getTime() + 30 * MINUTE);
  one.passes.succeeded('runs');
  expect([await one.late(), await other.late()]).toEqual([['dispatch'], ['dispatch']]);
});
