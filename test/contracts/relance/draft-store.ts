import { beforeAll, describe, expect, test } from 'vitest';
import { approveOne, CAMILLE, later, NOW, newCompany, type OpenStore, type Store, YANN } from '../../store/samples.ts';

/** What every store of drafts answers. */
export function describeDraftStore(name: string, open: OpenStore): void {
  describe(`drafts in ${name}`, () => {
    let store: Store;
    beforeAll(async () => {
      store = await open();
    });
    const openDraft = (company: string, by = CAMILLE, currency = 'EUR') =>
      store.writer.openDraft(company, 'DUPONT', currency, by, NOW);

    test('A10: a customer with an open draft gets that draft again, never a second one', async () => {
      const company = newCompany();
      const first = await openDraft(company);
      const again = await store.writer.openDraft(company, 'DUPONT', 'EUR', YANN, later(60_000));
      expect(again).toEqual(first);
      expect(first).toMatchObject({ company, tiers: 'DUPONT', currency: 'EUR', version: 1, state: 'open' });
      expect(first.updatedBy).toEqual(CAMILLE);
      expect(first.updatedAt).toBe(NOW.toISOString());
    });

    test('A10: ten people opening at the same moment share one draft', async () => {
      const company = newCompany();
      const drafts = await Promise.all(Array.from({ length: 10 }, () => openDraft(company)));
      expect(new Set(drafts.map((draft) => draft.id)).size).toBe(1);
    });

    test('another currency, another company: another draft, each with a reference of its own', async () => {
      const company = newCompany();
      const drafts = [
        await openDraft(company),
        await openDraft(company, CAMILLE, 'USD'),
        await openDraft(newCompany()),
      ];
      expect(new Set(drafts.map((draft) => draft.id)).size).toBe(3);
      expect(new Set(drafts.map((draft) => draft.reference)).size).toBe(3);
      for (const { reference } of drafts) expect(reference).toMatch(/^REL-2026-\d{6}$/);
    });

    test('the reference bears the year that it is in Paris', async () => {
      const draft = await store.writer.openDraft(newCompany(), 'X', 'EUR', YANN, new Date('2027-12-31T23:30:00Z'));
      expect(draft.reference).toMatch(/^REL-2028-/);
    });

    test('choices are kept whole, with who and when, in a new version', async () => {
      const draft = await openDraft(newCompany());
      const choices = {
        level: { rank: 3, reason: 'Promesse non tenue', by: 'Yann Le Goff' },
        recipient: { kind: 'post', addressLines: ['2 quai Nord', '29200 Brest'] },
        cc: ['a@essai.example'],
        language: 'en',
        personalSentence: 'L’œuvre « d’été » 👍',
        attachCopies: true,
        advances: [31, 7],
        releve: null,
      } as const;
      const saved = await store.writer.saveChoices(draft.id, 1, choices, YANN, later(1_000));
      const expected = { ...draft, version: 2, choices, updatedBy: YANN, updatedAt: later(1_000).toISOString() };
      expect(saved).toEqual(expected);
      expect(await store.reader.readDraft(draft.id)).toEqual(expected);
      const [line] = await store.reader.readHistory(draft.company, 'DUPONT', 1);
      expect(line).toMatchObject({ act: 'draft-changed', by: YANN, subject: draft.id, facts: { choices } });
    });

    test('of two people saving the same version at once, one is told that it is stale', async () => {
      const draft = await openDraft(newCompany());
      const save = (by: typeof YANN, personalSentence: string) =>
        store.writer.saveChoices(draft.id, draft.version, { ...draft.choices, personalSentence }, by, later(5));
      const answers = await Promise.all([save(CAMILLE, 'un'), save(YANN, 'deux')]);
      expect(answers.filter((answer) => answer === 'stale')).toHaveLength(1);
      expect(await store.reader.readDraft(draft.id)).toEqual(answers.find((answer) => answer !== 'stale'));
    });

    test('touching makes cards shown before stale and leaves the choices', async () => {
      const draft = await openDraft(newCompany());
      const touched = await store.writer.touchDraft(draft.id, YANN, later(9));
      expect(touched).toMatchObject({ version: 2, choices: draft.choices, updatedBy: YANN });
      expect(await store.writer.saveChoices(draft.id, 1, draft.choices, YANN, later(10))).toBe('stale');
    });

    test('a draft that was sent is over: nothing saves it, and the payer gets a new one', async () => {
      const company = newCompany();
      const { draftId } = await approveOne(store, company, [1]);
      const over = await store.reader.readDraft(draftId);
      expect(over).toMatchObject({ state: 'sent', version: 2 });
      expect(await store.writer.touchDraft(draftId, YANN, later(1))).toBe('stale');
      expect(await store.writer.saveChoices(draftId, 2, over?.choices as never, YANN, later(1))).toBe('stale');
      expect((await openDraft(company)).id).not.toBe(draftId);
    });

    test('cards that show a draft are remembered once each, in order', async () => {
      const draft = await openDraft(newCompany());
      const one = { conversationId: '19:canal@thread.tacv2', activityId: '1' };
      const two = { conversationId: 'a:perso', activityId: '2' };
      for (const card of [one, two, one]) await store.writer.rememberCard(draft.id, card);
      expect(await store.reader.cardsOf(draft.id)).toEqual([one, two]);
      expect(await store.reader.cardsOf('unknown')).toEqual([]);
    });

    test('an unknown draft is null, and stale to save', async () => {
      expect(await store.reader.readDraft('unknown')).toBeNull();
      expect(await store.writer.touchDraft('unknown', YANN, NOW)).toBe('stale');
    });
  });
}
