import { beforeAll, describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { addDays, day } from '../../../src/domain/day.ts';
import type { NewRunLine, Run, ShownLetters } from '../../../src/domain/runs/run.ts';
import type { DispatchState } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import {
  CAMILLE,
  later,
  letterFacts,
  line,
  NOW,
  newCompany,
  newDispatch,
  type OpenStore,
  type Store,
  YANN,
} from '../../store/samples.ts';

import { aBounce } from '../replies/reply-store.ts';

export const TODAY = day('2026-03-16');
export const LEASE_MS = 60_000;
export const fromOf = (company: string) => ({
  mailbox: `relances@${company.toLowerCase()}.example`,
  companies: [company],
  owners: [company],
});
export const ALL_OF_IT = { version: 0, notChosen: [] };
let runs = 0;
let ecNos = 5_000;

export const aRun = (company: string, over: Partial<Run> = {}): Run => {
  runs += 1;
  return {
    id: `run-${company}-${runs}`,
    kind: 'rappel',
    company,
    day: TODAY,
    state: 'prepared',
    preparedBy: CAMILLE,
    preparedAt: NOW.toISOString(),
    approvedBy: null,
    approvedAt: null,
    changedAt: NOW.toISOString(),
    version: 0,
    sandbox: runs % 2 === 0 ? null : runs % 3 === 0,
    ...over,
  };
};

export const aRunLine = (tiers: string, over: Partial<NewRunLine> = {}): NewRunLine => ({
  tiers,
  name: `Maison ${tiers}`,
  currency: 'EUR',
  state: 'held',
  shown: null,
  facts: { salesperson: 'Jean Durand', statistics: ['GMS', 'Sud'], segment: 'Grands comptes', collector: 'Claire' },
  why: { code: 'no-recipient' },
  by: null,
  ...over,
});

/** A line with the draft that it shows. */
export async function aShownLine({ writer }: Store, company: string, tiers: string): Promise<NewRunLine> {
  const [draft] = await writer.openDrafts(company, [{ tiers, currency: 'EUR' }], CAMILLE, NOW);
  const shown: ShownLetters = {
    draftId: draft?.id ?? '',
    draftVersion: draft?.version ?? 0,
    digest: 'a'.repeat(64),
    letters: 1,
    level: 2,
    items: 3,
    total: cents(123_456),
    daysLate: 62,
  };
  return aRunLine(tiers, { state: 'selected', shown, why: null });
}

/** Approves the letter that a line shows. */
export async function reserveShown(
  { reader, writer }: Store,
  { shown }: Pick<NewRunLine, 'shown'>,
  letters = 1,
): Promise<void> {
  const draft = await reader.readDraft(shown?.draftId ?? '');
  if (!draft) throw new Error('No draft');
  const dispatches = Array.from({ length: letters }, () => {
    ecNos += 1;
    return newDispatch(draft, letterFacts([line(ecNos)]));
  });
  await writer.approve({ draftId: draft.id, draftVersion: draft.version, dispatches, by: YANN, now: NOW });
}

/** What every keeper of runs answers. */
export function describeRunStore(name: string, open: OpenStore): void {
  describe(`runs in ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });

    async function insert(over: Partial<Run> = {}, tiers: readonly string[] = ['A', 'B', 'C']) {
      const company = newCompany();
      const run = aRun(company, over);
      const lines: NewRunLine[] = [];
      for (const code of tiers) lines.push(await aShownLine(store, company, code));
      await store.writer.insertRun(run, [...lines, aRunLine('HELD')]);
      return { company, run, lines };
    }
    const statesOf = async (id: string) => (await store.reader.listRunLines(id)).map(({ state }) => state);
    const NO_FACTS = { why: null, by: null };
    const claimOf = async (company: string) =>
      (await store.writer.claim(`w-${company}`, later(1), LEASE_MS, 100)).filter((one) => one.company === company);
    async function take(company: string, to: DispatchState): Promise<void> {
      for (const one of await claimOf(company)) await store.writer.advance(one, to, {}, `w-${company}`, later(2));
    }

    test('a prepared run replaces the one of its kind that nobody approved, and none of another kind', async () => {
      const company = newCompany();
      const [first, releves, again] = [aRun(company), aRun(company, { kind: 'releve' }), aRun(company)];
      for (const run of [first, releves, again]) await store.writer.insertRun(run, []);
      const statesOf = async ({ id }: Run) => (await store.reader.readRun(id))?.state;
      expect(await statesOf(first)).toBe('cancelled');
      expect(await statesOf(releves)).toBe('prepared');
      expect((await store.reader.listRuns(company, 10)).map(({ kind }) => kind)).toEqual([
        'rappel',
        'releve',
        'rappel',
      ]);
    });

    test('reads back what was prepared, with its lines in order and counted by state', async () => {
      const { company, run, lines } = await insert();
      const read = await store.reader.readRun(run.id);
      expect(read).toEqual({
        ...{ ...run, counts: expect.objectContaining({ selected: 3, held: 1, sent: 0 }) },
        letters: { chosen: 3, sent: 0, failed: 0 },
      });
      expect(await store.reader.listRunLines(run.id)).toEqual(
        [...lines, aRunLine('HELD')].map((one, index) => ({ ...one, number: index + 1, changedIn: 0 })),
      );
      expect(await store.reader.listRunLines(run.id, ['selected'], 2)).toHaveLength(2);
      expect((await store.reader.listRuns(company, 10)).map(({ id }) => id)).toEqual([run.id]);
      expect(await store.reader.readRun('nobody')).toBeNull();
    });

    test('a run that is prepared anew replaces the one that nobody approved', async () => {
      const { company, run } = await insert();
      const next = aRun(company);
      await store.writer.insertRun(next, []);
      expect((await store.reader.listRuns(company, 10)).map(({ id, state }) => [id, state])).toEqual([
        [next.id, 'prepared'],
        [run.id, 'cancelled'],
      ]);
      expect(await statesOf(run.id)).toEqual(['dropped', 'dropped', 'dropped', 'held']);
      expect((await store.reader.listRunLines(run.id, ['dropped'], 1))[0]?.why).toEqual({ code: 'cancelled' });
    });

    test('one that is approved leaves the others out, once', async () => {
      const { run } = await insert();
      expect(await store.writer.approveRun(run.id, { version: 0, notChosen: [2] }, YANN, later(5))).toBe(true);
      expect(await store.writer.approveRun(run.id, ALL_OF_IT, CAMILLE, later(6))).toBe(false);
      expect(await statesOf(run.id)).toEqual(['selected', 'left-out', 'selected', 'held']);
      expect(await store.reader.readRun(run.id)).toMatchObject({
        ...{ state: 'sending', approvedBy: YANN, approvedAt: later(5).toISOString() },
      });
      const [, left] = await store.reader.listRunLines(run.id);
      expect(left).toMatchObject({ why: { code: 'not-chosen' }, by: YANN });
    });

    test('a line moves from the state that was seen, and not from another', async () => {
      const { run } = await insert();
      const why = { code: 'left-out', reason: 'Échéancier en cours' } as const;
      const move = () => store.writer.moveLine(run.id, 1, 'selected', 'left-out', { why, by: YANN });
      expect([await move(), await move()]).toEqual([true, false]);
      expect((await store.reader.listRunLines(run.id, ['left-out']))[0]).toMatchObject({ number: 1, why, by: YANN });
    });

    test('letters of a line that is not released are nobody’s to claim; released, they are', async () => {
      const { company, run, lines } = await insert({}, ['A', 'B']);
      await store.writer.approveRun(run.id, ALL_OF_IT, YANN, NOW);
      for (const [index, one] of lines.entries()) {
        await store.writer.moveLine(run.id, index + 1, 'selected', 'approving', NO_FACTS);
        await reserveShown(store, one);
        expect(await claimOf(company)).toEqual([]);
        await store.writer.moveLine(run.id, index + 1, 'approving', 'approved', NO_FACTS);
      }
      expect(await claimOf(company)).toEqual([]);
      expect((await store.reader.listDispatches({ company }, 10)).dispatches).toHaveLength(2);
      expect((await store.reader.listDispatches({ company, released: true }, 10)).dispatches).toEqual([]);
      expect(await store.writer.releaseLines(run.id, 1, TODAY, fromOf(company))).toBe(1);
      expect((await store.reader.listDispatches({ company, released: true }, 10)).dispatches).toHaveLength(1);
      expect(await store.reader.countReleased(fromOf(company), TODAY)).toBe(1);
      expect(await store.reader.countReleased(fromOf(company), addDays(TODAY, 1))).toBe(0);
      expect((await claimOf(company)).map(({ tiers }) => tiers)).toEqual(['A']);
      await store.writer.moveRun(run.id, ['sending'], 'paused', YANN, NOW);
      expect(await store.writer.releaseLines(run.id, 1, TODAY, fromOf(company))).toBe(0);
      expect((await store.reader.listRunsAtWork()).map(({ id }) => id)).toContain(run.id);
    });

    test('a line is sent once its letters are done, failed once none is on its way, and sent after all', async () => {
      const { company, run, lines } = await insert({}, ['A']);
      await store.writer.approveRun(run.id, ALL_OF_IT, YANN, NOW);
      await store.writer.moveLine(run.id, 1, 'selected', 'approving', NO_FACTS);
      for (const one of lines) await reserveShown(store, one);
      await store.writer.moveLine(run.id, 1, 'approving', 'approved', NO_FACTS);
      await store.writer.releaseLines(run.id, 5, TODAY, fromOf(company));
      expect(await store.writer.settleRun(run.id, later(3))).toBe(false);
      await take(company, 'to-check');
      expect(await store.writer.settleRun(run.id, later(3))).toBe(true);
      expect(await store.reader.readRun(run.id)).toMatchObject({ state: 'done', counts: { failed: 1, held: 1 } });
      const [failed] = await store.reader.listFailedLetters(run.id);
      expect(failed).toMatchObject({ number: 1, state: 'to-check', lastError: null });
      await store.writer.decide(failed?.dispatchId ?? '', 'to-check', 'done', {}, YANN, later(4));
      expect((await store.reader.listRunsAtWork()).map(({ id }) => id)).toContain(run.id);
      expect(await store.writer.settleRun(run.id, later(5))).toBe(true);
      expect(await statesOf(run.id)).toEqual(['sent', 'held']);
      expect((await store.reader.listRunsAtWork()).map(({ id }) => id)).not.toContain(run.id);
      expect(await store.reader.listFailedLetters(run.id)).toEqual([]);
      const letter = await store.reader.readDispatch(failed?.dispatchId ?? '');
      if (!letter) throw new Error('No letter');
      const seen = { mailbox: company, id: run.id, kind: 'report', receivedAt: NOW.toISOString() } as const;
      await store.writer.keepMessage({ ...seen, conversationId: null }, [aBounce(letter)], later(6));
      const bounce = { address: 'client@dupont.example', blame: 'address', status: '5.1.1' };
      expect(await store.reader.listFailedLetters(run.id)).toMatchObject([{ number: 1, state: 'done', bounce }]);
    });

    test('the report of one that is over is wanted until it was filed, and again when a letter of it was settled since', async () => {
      const { company, run, lines } = await insert({}, ['A']);
      const wanted = async () =>
        (await store.reader.listUnreported(1_000)).filter((one) => one.company === company).map(({ id }) => id);
      const report = async () => {
        const [read] = await store.reader.listUnreported(1_000);
        await store.writer.recordRunReport(run.id, read?.changedAt ?? '', files, later(9));
      };
      const files = [{ name: 'Compte-rendu.xlsx', webUrl: 'https://site.example/a', driveItemId: '1' }];
      await store.writer.approveRun(run.id, ALL_OF_IT, YANN, NOW);
      await store.writer.moveLine(run.id, 1, 'selected', 'approving', NO_FACTS);
      for (const one of lines) await reserveShown(store, one);
      await store.writer.moveLine(run.id, 1, 'approving', 'approved', NO_FACTS);
      await store.writer.releaseLines(run.id, 5, TODAY, fromOf(company));
      expect(await wanted()).toEqual([]);
      await take(company, 'to-check');
      await store.writer.settleRun(run.id, later(3));
      expect([await wanted(), await store.reader.readRunReport(run.id)]).toEqual([[run.id], null]);
      const unreported = (await store.reader.listUnreported(1_000)).filter((one) => one.company === company);
      expect(unreported).toEqual([await store.reader.readRun(run.id)]);
      await report();
      expect(await wanted()).toEqual([]);
      expect(await store.reader.readRunReport(run.id)).toEqual({ files, filedAt: later(9).toISOString() });
      const [failed] = await store.reader.listFailedLetters(run.id);
      await store.writer.decide(failed?.dispatchId ?? '', 'to-check', 'done', {}, YANN, later(10));
      await store.writer.settleRun(run.id, later(11));
      expect(await wanted()).toEqual([run.id]);
      await report();
      expect(await wanted()).toEqual([]);
    });

    test('one that nobody approved has no report', async () => {
      const { company, run } = await insert({ state: 'done' }, []);
      expect((await store.reader.listUnreported(1_000)).map((one) => one.company)).not.toContain(company);
      expect(await store.reader.readRunReport(run.id)).toBeNull();
    });

    test('where all sending is stopped, nothing is released or claimed but what may have left', async () => {
      const { company, run, lines } = await insert({}, ['A', 'B']);
      await store.writer.approveRun(run.id, ALL_OF_IT, YANN, NOW);
      for (const [index, one] of lines.entries()) {
        await store.writer.moveLine(run.id, index + 1, 'selected', 'approving', NO_FACTS);
        await reserveShown(store, one);
        await store.writer.moveLine(run.id, index + 1, 'approving', 'approved', NO_FACTS);
      }
      await store.writer.releaseLines(run.id, 1, TODAY, fromOf(company));
      const stop = { company, by: CAMILLE, at: NOW.toISOString(), reason: 'Mauvais modèle' };
      expect([await store.writer.stopSending(stop), await store.writer.stopSending({ ...stop, by: YANN })]).toEqual([
        ...[true, false],
      ]);
      expect(await store.reader.readStop(company)).toEqual(stop);
      expect([await store.reader.isSendingStopped(company), await store.reader.isSendingStopped('OTHER')]).toEqual([
        ...[true, false],
      ]);
      expect(await claimOf(company)).toEqual([]);
      expect(await store.writer.releaseLines(run.id, 1, TODAY, fromOf(company))).toBe(0);
      expect([
        await store.writer.liftStop(company, YANN, later(1)),
        await store.writer.liftStop(company, YANN, later(1)),
      ]).toEqual([true, false]);
      expect(await claimOf(company)).toHaveLength(1);
    });

    test('remembers each message that shows it once', async () => {
      const { run } = await insert({}, []);
      const card = { conversationId: 'chat-1', activityId: 'out-1' };
      for (const one of [card, card, { ...card, activityId: 'out-2' }]) await store.writer.rememberRunCard(run.id, one);
      expect(await store.reader.runCardsOf(run.id)).toEqual([card, { ...card, activityId: 'out-2' }]);
    });
  });
}
