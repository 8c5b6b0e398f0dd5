import { beforeAll, describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import type { LineState, NewRunLine, ShownLetters } from '../../../src/domain/runs/run.ts';
import { CAMILLE, later, NOW, newCompany, type OpenStore, type Store, YANN } from '../../store/samples.ts';
import { ALL_OF_IT, aRun, aRunLine, aShownLine, fromOf, LEASE_MS, reserveShown, TODAY } from './run-store.ts';

/** What every keeper of runs answers of their lists: what is approved, what people change of it, how many letters it has. */
export function describeRunLists(name: string, open: OpenStore): void {
  describe(`lists of runs in ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });

    async function insert() {
      const company = newCompany();
      const run = aRun(company);
      const lines: NewRunLine[] = [];
      for (const code of ['A', 'B', 'C']) lines.push(await aShownLine(store, company, code));
      await store.writer.insertRun(run, [...lines, aRunLine('HELD')]);
      return { company, run, lines };
    }
    const statesOf = async (id: string) => (await store.reader.listRunLines(id)).map(({ state }) => state);
    const NO_FACTS = { why: null, by: null };
    const claimOf = async (company: string) =>
      (await store.writer.claim(`w-${company}`, later(1), LEASE_MS, 100)).filter((one) => one.company === company);

    test('a list that a person changed is of another version, and the one of before is not approved', async () => {
      const { run } = await insert();
      const why = { code: 'left-out', reason: 'Échéancier en cours' } as const;
      const choose = (from: LineState, to: LineState, over: object = {}) =>
        store.writer.chooseLine(run.id, 1, from, to, { why: null, by: null, ...over }, later(2));
      expect(await choose('selected', 'left-out', { why, by: YANN })).toBe(true);
      expect(await store.reader.readRun(run.id)).toMatchObject({ version: 1, changedAt: later(2).toISOString() });
      expect(await store.reader.listRunLines(run.id, undefined, 2)).toMatchObject([
        { number: 1, state: 'left-out', why, by: YANN, changedIn: 1 },
        { number: 2, state: 'selected', changedIn: 0 },
      ]);
      expect(await choose('selected', 'left-out')).toBe(false);
      expect(await store.writer.approveRun(run.id, ALL_OF_IT, YANN, later(5))).toBe(false);
      const { version = 0 } = (await store.reader.readRun(run.id)) ?? {};
      expect(await store.writer.approveRun(run.id, { version, notChosen: [] }, YANN, later(5))).toBe(true);
      expect(await choose('left-out', 'selected')).toBe(false);
      expect(await statesOf(run.id)).toEqual(['left-out', 'selected', 'selected', 'held']);
    });

    test('a line whose draft was changed is found, and shows it in place of what it showed; one that showed another does not', async () => {
      const { run, lines } = await insert();
      const { shown } = lines[1] ?? aRunLine('B');
      if (!shown) throw new Error('Nothing shown');
      expect(await store.reader.listRenewable(run.id)).toEqual([]);
      const draft = await store.reader.readDraft(shown.draftId);
      if (!draft) throw new Error('No draft');
      await store.writer.saveChoices(
        draft.id,
        draft.version,
        { ...draft.choices, cc: ['a@b.example'] },
        YANN,
        later(1),
      );
      expect(await store.reader.listRenewable(run.id)).toEqual([2]);
      const others = [{ currency: 'USD', amount: cents(7) }];
      const now: ShownLetters = {
        ...{
          draftId: draft.id,
          draftVersion: draft.version + 1,
          digest: 'b'.repeat(64),
          letters: 2,
          level: 3,
          items: 4,
        },
        ...{ total: cents(5), daysLate: 9, others },
      };
      const renew = (version: number, over: Partial<NewRunLine> = {}) =>
        store.writer.renewLine(
          run.id,
          2,
          version,
          aRunLine('B', { state: 'selected', shown: now, why: null, ...over }),
          later(2),
        );
      expect([await renew(shown.draftVersion), await renew(shown.draftVersion)]).toEqual([true, false]);
      expect(await store.reader.listRenewable(run.id)).toEqual([]);
      expect((await store.reader.listRunLines(run.id))[1]).toMatchObject({
        state: 'selected',
        shown: now,
        changedIn: 1,
      });
      expect(await renew(now.draftVersion, { state: 'held', shown: null, why: { code: 'no-recipient' } })).toBe(true);
      expect((await store.reader.listRunLines(run.id))[1]).toMatchObject({ state: 'held', shown: null });
      const { version = 0 } = (await store.reader.readRun(run.id)) ?? {};
      await store.writer.approveRun(run.id, { version, notChosen: [] }, YANN, later(3));
      expect(await renew(now.draftVersion)).toBe(false);
    });

    test('a line of two letters counts twice, and where one of them left and the other did not, once each', async () => {
      const company = newCompany();
      const run = aRun(company);
      const shown = await aShownLine(store, company, 'A');
      const line = { ...shown, shown: shown.shown && { ...shown.shown, letters: 2 } };
      await store.writer.insertRun(run, [line, await aShownLine(store, company, 'B'), aRunLine('HELD')]);
      const lettersOf = async () => (await store.reader.listRuns(company, 1))[0]?.letters;
      expect(await lettersOf()).toEqual({ chosen: 3, sent: 0, failed: 0 });
      await store.writer.approveRun(run.id, { version: 0, notChosen: [2] }, YANN, NOW);
      await store.writer.moveLine(run.id, 1, 'selected', 'approving', NO_FACTS);
      await reserveShown(store, line, 2);
      await store.writer.moveLine(run.id, 1, 'approving', 'approved', NO_FACTS);
      await store.writer.releaseLines(run.id, 5, TODAY, fromOf(company));
      const [first, second] = await claimOf(company);
      if (first) await store.writer.advance(first, 'done', {}, `w-${company}`, later(2));
      const rest = second ? [second] : await claimOf(company);
      for (const one of rest) await store.writer.advance(one, 'to-check', {}, `w-${company}`, later(2));
      await store.writer.settleRun(run.id, later(3));
      expect(await lettersOf()).toEqual({ chosen: 2, sent: 1, failed: 1 });
      const [failed] = await store.reader.listFailedLetters(run.id);
      await store.writer.decide(failed?.dispatchId ?? '', 'to-check', 'done', {}, YANN, later(4));
      await store.writer.settleRun(run.id, later(5));
      expect(await lettersOf()).toEqual({ chosen: 2, sent: 2, failed: 0 });
    });

    test('a relevé of several currencies keeps its balances', async () => {
      const company = newCompany();
      const run = aRun(company, { kind: 'releve' });
      const line = await aShownLine(store, company, 'A');
      const others = [{ currency: 'USD', amount: cents(2_453_036) }];
      await store.writer.insertRun(run, [{ ...line, shown: line.shown && { ...line.shown, total: cents(0), others } }]);
      expect((await store.reader.listRunLines(run.id))[0]?.shown).toMatchObject({ total: 0, others });
    });

    test('open drafts of many payers are made at once, and found again', async () => {
      const company = newCompany();
      const payers = ['A', 'B'].map((tiers) => ({ tiers, currency: 'EUR' }));
      const [first] = await store.writer.openDrafts(company, payers.slice(0, 1), CAMILLE, NOW);
      const all = await store.writer.openDrafts(company, payers, YANN, later(1));
      expect(all.map(({ tiers }) => tiers).toSorted()).toEqual(['A', 'B']);
      expect(all.find(({ tiers }) => tiers === 'A')).toEqual(first);
      expect(new Set(all.map(({ reference }) => reference)).size).toBe(2);
      const open = (await store.reader.listOpenDrafts(company)).map(({ id }) => id);
      expect(open.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      const again = await Promise.all([1, 2].map(() => store.writer.openDrafts(company, payers, YANN, later(2))));
      expect(again.flat().every(({ id }) => open.includes(id))).toBe(true);
    });
  });
}
