import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { addDays, type Day, day } from '../../../src/domain/day.ts';
import type { NewExclusion } from '../../../src/use-cases/ports/relance/memory-store.ts';
import { rappelOf } from '../../builders/rappel-of.ts';
import { approveOne, CAMILLE, line, newCompany, type OpenStore, type Store, YANN } from '../../store/samples.ts';

const TODAY = day('2026-03-16');

/** What every store of what we remember answers. */
export function describeMemoryStore(name: string, open: OpenStore): void {
  describe(`memory in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });

    const key = (ecNo: number) => ({ ecNo, piece: `FA${ecNo}`, due: day('2026-02-10'), amount: cents(12_345) });
    const exclusion = (ecNo: number, over: Partial<NewExclusion> = {}): NewExclusion => ({
      ...key(ecNo),
      company,
      tiers: 'DUPONT',
      by: CAMILLE,
      reason: 'Avoir attendu',
      since: TODAY,
      until: null,
      ...over,
    });
    const read = async (today: Day = TODAY, tiers = 'DUPONT') =>
      (await store.reader.readMemory(company, { codes: [tiers], ecNos: [] }, today)).get(tiers);

    test('nothing is remembered of a tiers that we know nothing of', async () => {
      expect((await store.reader.readMemory(company, { codes: ['DUPONT'], ecNos: [1] }, TODAY)).size).toBe(0);
      expect((await store.reader.readMemory(company, 'all', TODAY)).size).toBe(0);
      expect((await store.reader.readMemory(company, { codes: [], ecNos: [] }, TODAY)).size).toBe(0);
    });

    test('an exclusion is kept with who, why and until when, and told in history', async () => {
      const asked = exclusion(1, { until: day('2026-03-31'), due: null, amount: cents(-50) });
      const { added, exclusion: kept } = await store.writer.addExclusion(asked);
      expect(added).toBe(true);
      const { company: _company, tiers: _tiers, ...expected } = asked;
      expect(kept).toEqual({ ...expected, id: kept.id });
      expect((await read())?.exclusions).toEqual([kept]);
      const [told] = await store.reader.readHistory(company, 'DUPONT', 1);
      expect(told).toMatchObject({ act: 'exclusion-added', by: CAMILLE, subject: kept.id });
      expect(told?.facts).toMatchObject({ ecNo: 1, reason: 'Avoir attendu', until: '2026-03-31' });
    });

    test('two people take one instalment out at once: both are kept, each with its reason, person and end', async () => {
      const answers = await Promise.all([
        store.writer.addExclusion(exclusion(1, { until: day('2026-03-31') })),
        store.writer.addExclusion(exclusion(1, { by: YANN, reason: 'Autre' })),
      ]);
      expect(answers.map((answer) => answer.added)).toEqual([true, true]);
      const kept = (await read())?.exclusions.toSorted((one, other) => (one.by.id < other.by.id ? -1 : 1));
      expect(kept).toEqual(answers.map((answer) => answer.exclusion));
      expect((await read(day('2026-04-01')))?.exclusions).toEqual([answers[1].exclusion]);
    });

    test('one person who says the same twice, at once or later, has one exclusion and is told the same', async () => {
      const answers = await Promise.all([
        store.writer.addExclusion(exclusion(1)),
        store.writer.addExclusion(exclusion(1)),
      ]);
      expect(answers.map((answer) => answer.added).sort()).toEqual([false, true]);
      expect(answers[0].exclusion).toEqual(answers[1].exclusion);
      expect(await store.writer.addExclusion(exclusion(1))).toEqual({ ...answers[0], added: false });
      expect((await read())?.exclusions).toHaveLength(1);
    });

    test.each([
      ['another end', { until: day('2026-03-31') }],
      ['another reason', { reason: 'Geste commercial' }],
      ['another person', { by: YANN }],
    ])('%s is another exclusion, and each is lifted by itself', async (_, over) => {
      const first = await store.writer.addExclusion(exclusion(1));
      const second = await store.writer.addExclusion(exclusion(1, over));
      expect(second.added).toBe(true);
      expect(await store.writer.liftExclusion(company, 'DUPONT', first.exclusion.id, YANN, TODAY)).toBe(true);
      expect((await read())?.exclusions).toEqual([second.exclusion]);
    });

    test('F5: an exclusion ends with its last day, and may be said anew', async () => {
      await store.writer.addExclusion(exclusion(1, { until: TODAY }));
      expect((await read(TODAY))?.exclusions).toHaveLength(1);
      expect((await read(addDays(TODAY, 1)))?.exclusions ?? []).toEqual([]);
      const again = await store.writer.addExclusion(exclusion(1, { since: addDays(TODAY, 1), reason: 'Encore' }));
      expect(again).toMatchObject({ added: true, exclusion: { reason: 'Encore' } });
    });

    test('lifting is done once, by somebody, and told in history', async () => {
      const { exclusion: kept } = await store.writer.addExclusion(exclusion(1));
      const lift = () => store.writer.liftExclusion(company, 'DUPONT', kept.id, YANN, TODAY);
      expect((await Promise.all([lift(), lift()])).sort()).toEqual([false, true]);
      expect(await read()).toBeUndefined();
      const [told] = await store.reader.readHistory(company, 'DUPONT', 1);
      expect(told).toMatchObject({ act: 'exclusion-lifted', by: YANN, facts: { ecNo: 1, by: CAMILLE } });
      expect(await store.writer.addExclusion(exclusion(1))).toMatchObject({ added: true });
    });

    test('what there is not cannot be lifted: another company’s, an unknown one, one that is over', async () => {
      const { id } = (await store.writer.addExclusion(exclusion(1, { until: TODAY }))).exclusion;
      expect(await store.writer.liftExclusion(newCompany(), 'DUPONT', id, YANN, TODAY)).toBe(false);
      expect(await store.writer.liftExclusion(company, 'DUPONT', 'unknown', YANN, TODAY)).toBe(false);
      expect(await store.writer.liftExclusion(company, 'DUPONT', id, YANN, addDays(TODAY, 1))).toBe(false);
    });

    test('a customer that Sage renamed or merged keeps its exclusions, disputes, levels and reservations: they are found by EC_No', async () => {
      await store.writer.addExclusion(exclusion(1));
      await store.writer.recordDisputes([{ ...key(2), company, tiers: 'DUPONT', reason: 'Prix', since: TODAY }]);
      const dispatch = await approveOne(store, company, [3]);
      await store.writer.recordReminded(dispatch, new Date('2026-03-16T09:00:00Z'));
      await store.writer.addExclusion(exclusion(4));
      const renamed = { codes: ['DUPONT2'], ecNos: [1, 2, 3] };
      const memory = await store.reader.readMemory(company, renamed, TODAY);
      const { reminded, exclusions, disputes, reservations } = memory.get('DUPONT') ?? {};
      const found = [exclusions, disputes, reminded, reservations].map((list) => list?.map(({ ecNo }) => ecNo));
      expect(found).toEqual([[1], [2], [3], [3]]);
      expect([...memory.keys()]).toEqual(['DUPONT']);
    });

    test('an exclusion is lifted whatever the customer’s code is now, and told of that code', async () => {
      const { id } = (await store.writer.addExclusion(exclusion(1))).exclusion;
      expect(await store.writer.liftExclusion(company, 'DUPONT2', id, YANN, TODAY)).toBe(true);
      expect(await read()).toBeUndefined();
      expect(await store.reader.readHistory(company, 'DUPONT2', 1)).toMatchObject([
        { act: 'exclusion-lifted', by: YANN },
      ]);
    });

    test('an instalment reminded under two codes has one last reminder', async () => {
      const record = async (tiers: string, on: string, level: 1 | 2) => {
        const dispatch = await approveOne(store, company, [1], { tiers });
        const lines = rappelOf(dispatch.facts).lines.map((one) => ({ ...one, level }));
        const facts = { ...dispatch.facts, date: day(on), lines };
        await store.writer.recordReminded({ ...dispatch, facts }, new Date(`${on}T09:00:00Z`));
        await store.writer.decide(dispatch.id, 'approved', 'cancelled', {}, YANN, new Date(`${on}T10:00:00Z`));
      };
      await record('DUPONT', '2026-03-02', 1);
      await record('DUPONT2', '2026-03-20', 2);
      const memory = await store.reader.readMemory(company, { codes: ['DUPONT2'], ecNos: [1] }, TODAY);
      expect([...memory.values()].flatMap(({ reminded }) => reminded.map(({ level }) => level))).toEqual([2]);
    });

    test('a corrected level is kept with who, why and what it corrects, and told in history; the last of an instalment is read', async () => {
      const asked = { ...key(1), company, tiers: 'DUPONT', by: CAMILLE, reason: 'Parti à tort', on: TODAY } as const;
      const first = await store.writer.correctLevel({ ...asked, count: 10, seen: { level: 2, on: day('2026-03-10') } });
      const { company: _company, tiers: _tiers, ...rest } = asked;
      const seen = { level: 2, on: '2026-03-10' };
      expect(first).toEqual({ ...rest, count: 10, seen, at: first.at });
      const other = await store.writer.correctLevel({ ...asked, ...key(2), due: null, count: 3, seen: null });
      expect((await read())?.corrections).toEqual([first, other]);
      const [told] = await store.reader.readHistory(company, 'DUPONT', 2).then((lines) => lines.slice(1));
      expect(told).toMatchObject({ act: 'level-corrected', by: CAMILLE, at: first.at });
      expect(told?.facts).toMatchObject({ ecNo: 1, count: 10, reason: 'Parti à tort', seen });
      await new Promise((resolve) => setTimeout(resolve, 5));
      const last = await store.writer.correctLevel({ ...asked, by: YANN, count: 0, seen: null });
      expect((await read())?.corrections).toEqual([last, other]);
      const renamed = await store.reader.readMemory(company, { codes: ['DUPONT2'], ecNos: [1] }, TODAY);
      expect(renamed.get('DUPONT')?.corrections).toEqual([last]);
      expect((await store.reader.readMemory(newCompany(), 'all', TODAY)).size).toBe(0);
    });

    test('a dispute replaces what was known of its instalment', async () => {
      const dispute = { ...key(1), company, tiers: 'DUPONT', reason: 'Livraison', since: TODAY };
      const other = { ...dispute, ...key(2), due: null };
      await store.writer.recordDisputes([dispute, other]);
      await store.writer.recordDisputes([{ ...dispute, reason: 'Prix' }]);
      await store.writer.recordDisputes([]);
      const { company: _company, tiers: _tiers, ...rest } = dispute;
      expect((await read())?.disputes.toSorted((a, b) => a.ecNo - b.ecNo)).toEqual([
        { ...rest, reason: 'Prix' },
        { ...rest, ...key(2), due: null },
      ]);
    });

    test('the last reminder of each instalment is the one remembered', async () => {
      const first = await approveOne(store, company, [1, 2]);
      const record = (on: string, level: 1 | 2 | 3, dispatch = first) =>
        store.writer.recordReminded(
          {
            ...dispatch,
            facts: {
              ...rappelOf(dispatch.facts),
              date: day(on),
              lines: rappelOf(dispatch.facts).lines.map((one) => ({ ...one, level })),
            },
          },
          new Date(`${on}T09:00:00Z`),
        );
      await record('2026-03-02', 1);
      await store.writer.decide(first.id, 'approved', 'cancelled', {}, YANN, new Date('2026-03-03T09:00:00Z'));
      await record('2026-03-20', 2, await approveOne(store, company, [2]));
      expect((await read())?.reminded.map((one) => [one.ecNo, one.level, one.on])).toEqual([
        [1, 1, '2026-03-02'],
        [2, 2, '2026-03-20'],
      ]);
    });

    test('all of a company in one go, each tiers with its own, nothing of another company', async () => {
      const dispatch = await approveOne(store, company, [1]);
      await store.writer.addExclusion(exclusion(2, { tiers: 'MARTIN' }));
      await store.writer.addExclusion(exclusion(3, { tiers: 'O’BRIEN' }));
      await store.writer.addExclusion(exclusion(2, { company: newCompany() }));
      const all = await store.reader.readMemory(company, 'all', TODAY);
      const { piece, due, amount } = line(1);
      expect([...all.keys()].sort()).toEqual(['DUPONT', 'MARTIN', 'O’BRIEN']);
      expect(all.get('DUPONT')).toEqual({
        reminded: [],
        exclusions: [],
        corrections: [],
        disputes: [],
        reservations: [
          {
            ecNo: 1,
            line: { piece, due, amount },
            dispatchId: dispatch.id,
            by: dispatch.approvedBy,
            since: dispatch.approvedAt,
          },
        ],
        letters: [],
      });
      const some = await store.reader.readMemory(company, { codes: ['MARTIN', 'NOBODY', 'O’BRIEN'], ecNos: [] }, TODAY);
      expect([...some.keys()].sort()).toEqual(['MARTIN', 'O’BRIEN']);
    });
  });
}
