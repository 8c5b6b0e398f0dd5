import { beforeEach, describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { AT_ONCE } from '../../../src/domain/runs/release.ts';
import { RUNS } from '../../../src/domain/runs/runs-setting.ts';
import { listToCheck } from '../../../src/use-cases/dispatch/list-to-check.ts';
import { steerRun } from '../../../src/use-cases/runs/steer-run.ts';
import { resumeSending, stopSending } from '../../../src/use-cases/runs/stop-sending.ts';
import { type Office, pass } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';
import { MARC, SOPHIE } from '../bench/people.ts';
import {
  ADA,
  addCustomers,
  approve,
  invoicesOf,
  portsOf,
  prepare,
  readRun,
  runToEnd,
  sentTo,
  work,
} from './run-office.ts';

const COUNT = AT_ONCE + 4;
const DAY_MS = 24 * 3_600_000;

describe('a run that is being sent', () => {
  const openOffice = useOffices();
  let office: Office;
  const open = async (perDay = 1_000) => {
    const settings = decide(RUNS, { ...RUNS.byDefault, perDay });
    office = await openOffice(invoicesOf(COUNT), { company: { settings } });
    addCustomers(office, COUNT);
  };
  const steer = (id: string, act: Parameters<typeof steerRun>[3]) => steerRun(portsOf(office), SOPHIE, id, act);
  const held = async () => {
    const memory = await office.store.readMemory(office.company.code, 'all', office.clock.today());
    return [...memory.values()].flatMap(({ reservations }) => reservations).length;
  };
  beforeEach(() => open());

  async function begun(): Promise<string> {
    const { id } = await prepare(office);
    await approve(office, { id });
    await work(office);
    await work(office);
    return id;
  }

  test('is with the worker few letters at a time: a pause holds all the others, nothing of them is to check, and it goes on where it was', async () => {
    const id = await begun();
    expect((await readRun(office, id)).counts).toMatchObject({ sending: AT_ONCE, approved: COUNT - AT_ONCE });
    expect(await steer(id, 'pause')).toMatchObject({ kind: 'steered', run: { state: 'paused' } });
    for (let at = 0; at < 5; at += 1) {
      await pass(office);
      await work(office);
      office.clock.pass(2_000);
    }
    expect((await readRun(office, id)).counts).toMatchObject({ sent: AT_ONCE, approved: COUNT - AT_ONCE });
    expect(await held()).toBe(COUNT - AT_ONCE);
    office.clock.pass(2 * 3_600_000);
    expect(await listToCheck(portsOf(office), SOPHIE)).toMatchObject({ dispatches: [] });
    await steer(id, 'resume');
    expect((await runToEnd(office, id)).counts.sent).toBe(COUNT);
    expect(sentTo(office)).toHaveLength(COUNT);
  });

  test('that is cancelled releases what was reserved and not begun; what is with the worker goes on to its end', async () => {
    const id = await begun();
    await steer(id, 'cancel');
    expect(await runToEnd(office, id)).toMatchObject({
      ...{ state: 'cancelled', counts: { sent: AT_ONCE, dropped: COUNT - AT_ONCE } },
    });
    expect(await held()).toBe(0);
    expect(sentTo(office)).toHaveLength(AT_ONCE);
    expect((await prepare(office)).counts).toMatchObject({ selected: COUNT - AT_ONCE });
  });

  test('that is cancelled while one of its letters cannot be read releases all others, and that one waits', async () => {
    const id = await begun();
    await steer(id, 'cancel');
    const lines = await office.store.listRunLines(id, ['approved']);
    const lost = lines[0]?.shown?.draftId;
    const store = office.store;
    const listDispatches: typeof store.listDispatches = async (filter, limit) => {
      const all = await store.listDispatches(filter, limit);
      if (filter.draftId !== lost) return all;
      return {
        dispatches: [],
        unreadable: all.dispatches.map((one) => ({ ...one, place: 'Dispatch 1, column Facts' })),
      };
    };
    const decideOf: typeof store.decide = async (letter, ...more) => {
      const { dispatches } = await store.listDispatches(lost === undefined ? {} : { draftId: lost }, 1);
      if (dispatches.some((one) => one.id === letter)) throw new Error('cannot be read');
      return store.decide(letter, ...more);
    };
    const dispatches = { ...store, listDispatches, decide: decideOf };
    await expect(work(office, { dispatches })).rejects.toThrow('cannot be read');
    expect((await office.store.listRunLines(id, ['approved'])).map(({ shown }) => shown?.draftId)).toEqual([lost]);
  });

  test('that is cancelled before its letters are reserved sends nothing', async () => {
    const { id } = await prepare(office);
    await approve(office, { id });
    await steer(id, 'cancel');
    await runToEnd(office, id);
    expect([sentTo(office), await held()]).toEqual([[], 0]);
    expect(await steer(id, 'resume')).toMatchObject({ problem: { code: 'run-moved', state: 'cancelled' } });
  });

  test('stop everything: nothing more leaves, also of letters that a worker has begun, until an administrator says so', async () => {
    const id = await begun();
    const before = sentTo(office).length;
    // The worker has claimed letters when the stop is said: it is asked before each leaves.
    const { dispatches, renderer } = office.ports;
    let isSaid = false;
    const sayingStop = {
      ...renderer,
      renderPdf: async (facts: Parameters<typeof renderer.renderPdf>[0]) => {
        if (!isSaid) await stopSending(portsOf(office), MARC, office.company.code, 'Mauvais modèle');
        isSaid = true;
        return renderer.renderPdf(facts);
      },
    };
    await pass(office, { dispatches, renderer: sayingStop });
    for (let at = 0; at < 3; at += 1) {
      office.clock.pass(60_000);
      await pass(office);
      await work(office);
    }
    expect(sentTo(office)).toHaveLength(before);
    expect((await readRun(office, id)).counts.sent).toBe(0);
    await resumeSending(portsOf(office), ADA, office.company.code);
    expect((await runToEnd(office, id)).counts.sent).toBe(COUNT);
    expect(sentTo(office)).toHaveLength(COUNT);
  });

  test('no more than so many letters leave a mailbox on a day; the rest on the next business day', async () => {
    await open(5);
    const { id } = await prepare(office);
    await approve(office, { id });
    for (let at = 0; at < 8; at += 1) {
      await work(office);
      await pass(office);
      office.clock.pass(2_000);
    }
    expect((await readRun(office, id)).counts).toMatchObject({ sent: 5, approved: COUNT - 5 });
    office.clock.pass(5 * DAY_MS);
    await work(office);
    expect(office.clock.today()).toBe('2026-03-07');
    expect((await readRun(office, id)).counts.sending).toBe(0);
    office.clock.pass(2 * DAY_MS);
    await work(office);
    expect((await readRun(office, id)).counts.sending).toBe(5);
    await steer(id, 'cancel');
  });
});
