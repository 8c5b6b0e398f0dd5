import { beforeEach, describe, expect, test } from 'vitest';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import type { SendingStop } from '../../../src/use-cases/ports/runs/run-store.ts';
import { guardSending } from '../../../src/use-cases/restored/guard-sending.ts';
import { aCompany } from '../../builders/company.ts';
import { aMailSeen } from '../../builders/departures.ts';
import { openFakeStore } from '../../fakes/fake-store.ts';
import { fakeDepartures, fakeForgotten } from '../../fakes/restored/fake-restored.ts';
import { CAMILLE, NOW } from '../../store/samples.ts';

const company = aCompany();
const mail = aMailSeen({ mailbox: company.mailbox.toLowerCase() });
const busy = new OutsideFault('busy', 'graph-503', 'later');
const refused = new OutsideFault('refused', 'graph-403', 'no');

describe('before the first letter of a company leaves in a process', () => {
  let store: ReturnType<typeof openFakeStore>;
  let looks: number;
  let answers: (OutsideFault | 'shown')[];
  let stops: SendingStop[];
  beforeEach(() => {
    store = openFakeStore(() => NOW);
    [looks, answers, stops] = [0, [], []];
  });

  function open(sent = [mail]) {
    const shown = fakeDepartures({ sent });
    const forgotten = fakeForgotten(store.state);
    const runs = {
      stopSending: async (stop: SendingStop) => {
        stops.push(stop);
        return store.writer.stopSending(stop);
      },
    };
    const guarded = guardSending(store.reader, {
      ...{ forgotten, runs, by: CAMILLE, sayReason: (count: number) => `${count} oubliée` },
      companies: { get: (code) => (code === company.code ? company : undefined) },
      clock: { now: () => NOW, today: () => '2026-03-16' as never },
      departures: {
        async listMails(asked) {
          looks += 1;
          const answer = answers.shift() ?? 'shown';
          if (answer !== 'shown') throw answer;
          return shown.listMails(asked);
        },
      },
    });
    return { forgotten, isStopped: () => guarded.isSendingStopped(company.code) };
  }

  test('all sending is stopped where one left that the store does not know; letters beside it wait for the same look', async () => {
    const { isStopped } = open();
    expect(await Promise.all([isStopped(), isStopped(), isStopped()])).toEqual([true, true, true]);
    expect(stops).toEqual([{ company: company.code, by: CAMILLE, at: NOW.toISOString(), reason: '1 oubliée' }]);
    expect(await isStopped()).toBe(true);
    expect(looks).toBe(1);
  });

  test('an administrator who has it go on is not asked again by this process', async () => {
    const { isStopped } = open();
    await isStopped();
    await store.writer.liftStop(company.code, CAMILLE, NOW);
    expect([await isStopped(), looks]).toEqual([false, 1]);
  });

  test('what an administrator was told of, whosever it is, stops nothing; nor does a mailbox of letters that are known', async () => {
    const { isStopped, forgotten } = open();
    const { reference, at, subject } = mail;
    const told = { reference: reference ?? '', tiers: null, by: 'mail' as const, at, subject };
    await forgotten.noteForgotten(company.code, [told], CAMILLE, NOW);
    expect(await isStopped()).toBe(false);
    expect(await open([]).isStopped()).toBe(false);
    expect(stops).toEqual([]);
  });

  test('while the mailbox does not answer nothing leaves, and it is looked at again; one that refuses stops nothing', async () => {
    answers = [busy, busy];
    const { isStopped } = open([]);
    expect([await isStopped(), await isStopped(), await isStopped()]).toEqual([true, true, false]);
    answers = [refused];
    const other = open();
    expect([await other.isStopped(), await other.isStopped(), stops]).toEqual([false, false, []]);
  });
});
