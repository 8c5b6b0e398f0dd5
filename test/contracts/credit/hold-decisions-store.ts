import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { Hold, NewHold } from '../../../src/use-cases/ports/credit/hold-store.ts';
import { aNewHold, anApproval, aRefusal, holdFacts } from '../../builders/hold.ts';
import { CAMILLE, later, NOW, newCompany, type OpenStore, type Store, YANN } from '../../store/samples.ts';

const CLICKS = 1_000;

/** What every store answers to those who decide about a hold, and to those who ask about it. */
export function describeHoldDecisions(name: string, open: OpenStore): void {
  describe(`decisions about holds in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });
    const openOne = async (over: Partial<NewHold> = {}): Promise<Hold> =>
      (await store.writer.openHold(aNewHold({ company, ...over }), NOW)).hold;
    const lines = async (act: string) =>
      (await store.reader.readHistory(company, 'DUPONT', 2_000)).filter((line) => line.act === act);

    test('I8: an approval is kept with who, why, how far and what was seen, beside what was asked', async () => {
      const hold = await openOne();
      const seen = holdFacts({ order: { amount: cents(2_900_00) }, readAt: later(60_000).toISOString() });
      const decision = anApproval({
        by: YANN,
        inPlaceOf: 'aad-chef',
        at: later(60_001).toISOString(),
        reason: 'Accord de l’assureur',
        release: { upTo: cents(3_500_00), until: day('2026-04-30') },
        seen,
      });
      const approved = await store.writer.decideHold(hold.id, 1, decision, [], later(60_002));
      const updatedAt = later(60_002).toISOString();
      expect(approved).toEqual({ ...hold, version: 2, state: 'approved', decision, updatedAt });
      expect(await store.reader.readHold(hold.id)).toEqual(approved);
      const [line] = await lines('hold-approved');
      expect(line).toMatchObject({ by: YANN, subject: hold.id, at: updatedAt });
      expect(line?.facts).toMatchObject({
        inPlaceOf: 'aad-chef',
        reason: 'Accord de l’assureur',
        release: { upTo: 3_500_00, until: '2026-04-30' },
        before: hold.facts,
        after: seen,
      });
    });

    test('I7: a refusal is kept with its reason', async () => {
      const hold = await openOne();
      const refused = await store.writer.decideHold(hold.id, 1, aRefusal({ by: CAMILLE }), [], later(1));
      expect(refused).toMatchObject({ state: 'refused', decision: { reason: 'Retards répétés', release: null } });
      expect(await lines('hold-refused')).toMatchObject([{ by: CAMILLE, facts: { reason: 'Retards répétés' } }]);
    });

    test(`I5: of ${CLICKS} decisions at once, one is made, kept and told`, async () => {
      const hold = await openOne();
      const answers = await Promise.all(
        Array.from({ length: CLICKS }, (_, at) => {
          const by = { id: `p${at}`, name: `Personne ${at}` };
          const decision = at % 2 === 0 ? anApproval({ by }) : aRefusal({ by });
          return store.writer.decideHold(hold.id, 1, decision, [{ kind: 'person', id: by.id }], later(at));
        }),
      );
      const won = answers.filter((answer) => answer !== 'stale');
      expect(won).toHaveLength(1);
      expect(await store.reader.readHold(hold.id)).toEqual(won[0]);
      const told = [...(await lines('hold-approved')), ...(await lines('hold-refused'))];
      expect(told.map((line) => line.by)).toEqual([won[0]?.decision?.by]);
    });

    test('what was decided, or is only noted, is not decided again', async () => {
      const hold = await openOne();
      await store.writer.decideHold(hold.id, 1, aRefusal(), [], later(1));
      expect(await store.writer.decideHold(hold.id, 2, anApproval(), [], later(2))).toBe('stale');
      expect(await store.writer.escalateHold(hold.id, 2, 1, [], later(2))).toBe('stale');
      const noted = await openOne({ state: 'noted', facts: holdFacts({ order: { piece: 'BC2' } }) });
      expect(await store.writer.decideHold(noted.id, 1, anApproval(), [], later(3))).toBe('stale');
      expect(await store.writer.escalateHold(noted.id, 1, 1, [], later(3))).toBe('stale');
    });

    test('a question and its answer are kept in order and told; a card shown before them is stale', async () => {
      const hold = await openOne();
      const question = { kind: 'question', at: later(1).toISOString(), by: CAMILLE, text: 'Livré quand ?' } as const;
      const answer = { kind: 'answer', at: later(2).toISOString(), by: YANN, text: 'Le 20, « ferme »' } as const;
      await store.writer.addHoldNote(hold.id, 1, question, [], later(1));
      const answered = await store.writer.addHoldNote(hold.id, 2, answer, [], later(2));
      const updatedAt = later(2).toISOString();
      expect(answered).toEqual({ ...hold, version: 3, notes: [question, answer], updatedAt });
      expect(await store.reader.readHold(hold.id)).toEqual(answered);
      expect(await lines('hold-question')).toMatchObject([{ by: CAMILLE, facts: { text: 'Livré quand ?' } }]);
      expect(await lines('hold-answer')).toMatchObject([{ by: YANN, facts: { text: 'Le 20, « ferme »' } }]);
      expect(await store.writer.decideHold(hold.id, 1, anApproval(), [], later(3))).toBe('stale');
      expect(await store.writer.addHoldNote(hold.id, 1, question, [], later(3))).toBe('stale');
    });

    test('I3: escalating says which step was told and since when, once', async () => {
      const hold = await openOne();
      const escalate = () => store.writer.escalateHold(hold.id, 1, 1, [], later(9));
      const answers = await Promise.all([escalate(), escalate(), escalate()]);
      const [told] = answers.filter((answer) => answer !== 'stale');
      expect(answers.filter((answer) => answer === 'stale')).toHaveLength(2);
      const at = later(9).toISOString();
      expect(told).toEqual({ ...hold, version: 2, step: 1, stepSince: at, updatedAt: at });
      expect(await store.reader.readHold(hold.id)).toEqual(told);
      expect(await lines('hold-escalated')).toMatchObject([
        { by: { id: 'relance' }, facts: { fromStep: 0, toStep: 1 } },
      ]);
    });

    test.each(['decideHold first', 'closeHold first'])(
      'of a decision and a closing at once, one happens: %s',
      async (order) => {
        const hold = await openOne();
        const decide = () => store.writer.decideHold(hold.id, 1, anApproval(), [], later(1));
        const close = () => store.writer.closeHold(hold.id, 1, 'gone', null, later(1));
        const both = order === 'decideHold first' ? [decide, close] : [close, decide];
        const won = (await Promise.all(both.map((act) => act()))).filter((answer) => answer !== 'stale');
        expect(won).toHaveLength(1);
        expect(await store.reader.readHold(hold.id)).toEqual(won[0]);
        expect((await store.reader.readHistory(company, 'DUPONT', 50)).length).toBe(2);
      },
    );
  });
}
