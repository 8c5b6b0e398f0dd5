import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ForgottenLetter } from '../../../src/domain/restored/departures.ts';
import type { ForgottenStore } from '../../../src/use-cases/ports/restored/forgotten-store.ts';
import { approveOne, CAMILLE, NOW, newCompany, type Store } from '../../store/samples.ts';

export type OpenForgotten = () => Promise<{ readonly store: Store; readonly forgotten: ForgottenStore }>;

/** What every store of forgotten letters answers. */
export function describeForgottenStore(name: string, open: OpenForgotten): void {
  describe(`letters that left, in ${name}`, () => {
    let store: Store;
    let forgotten: ForgottenStore;
    let company: string;
    beforeAll(async () => {
      ({ store, forgotten } = await open());
    });
    beforeEach(() => {
      company = newCompany();
    });

    const aLetter = (reference: string, over: Partial<ForgottenLetter> = {}): ForgottenLetter => ({
      ...{ reference, tiers: 'ÉLAN', by: 'mail', at: '2026-03-15T09:00:00.000Z', subject: 'Relance « été »' },
      ...over,
    });

    test('a letter is found by its id or by its reference, once; a draft by its reference alone; of any company', async () => {
      const { id, draftId } = await approveOne(store, company, [1]);
      const sent = await store.reader.readDraft(draftId);
      const draft = await store.writer.openDraft(company, 'MARTIN', 'EUR', CAMILLE, NOW);
      const letter = { reference: sent?.reference, company, tiers: 'DUPONT', letter: { id, state: 'approved' } };
      const ask = (ids: string[], references: string[]) => forgotten.findLetters({ ids, references });
      expect(await ask([id, 'nobody'], [])).toEqual([letter]);
      expect(await ask([id], [sent?.reference ?? ''])).toEqual([letter]);
      expect(await ask([], [draft.reference, 'REL-1999-000001'])).toEqual([
        { reference: draft.reference, company, tiers: 'MARTIN', letter: null },
      ]);
      expect(await ask([], [])).toEqual([]);
    });

    test('a letter is noted once, with its line of history, and the draft of its reference is closed', async () => {
      const draft = await store.writer.openDraft(company, 'ÉLAN', 'EUR', CAMILLE, NOW);
      const other = await store.writer.openDraft(company, 'MARTIN', 'EUR', CAMILLE, NOW);
      const note = (...letters: ForgottenLetter[]) => forgotten.noteForgotten(company, letters, CAMILLE, NOW);
      expect(await note(aLetter(draft.reference), aLetter('REL-2026-900000', { by: 'post' }))).toEqual([
        draft.reference,
        'REL-2026-900000',
      ]);
      expect(await note(aLetter(draft.reference), aLetter('REL-2026-900001'))).toEqual(['REL-2026-900001']);
      expect(await note()).toEqual([]);
      expect((await store.reader.readDraft(draft.id))?.state).toBe('closed');
      expect((await store.reader.readDraft(other.id))?.state).toBe('open');
      const asked = [draft.reference, 'REL-2026-900000', other.reference];
      expect(await forgotten.findNoted(asked)).toEqual(new Map(asked.slice(0, 2).map((one) => [one, 'ÉLAN'])));
      expect(await forgotten.noteForgotten(newCompany(), [aLetter(draft.reference)], CAMILLE, NOW)).toEqual([]);
      const lines = (await store.reader.readHistory(company, 'ÉLAN', 9)).filter(
        ({ act }) => act === 'letter-forgotten',
      );
      expect(lines.map(({ subject, by, facts }) => [subject, by, facts.by])).toEqual([
        ['REL-2026-900001', CAMILLE, 'mail'],
        ['REL-2026-900000', CAMILLE, 'post'],
        [draft.reference, CAMILLE, 'mail'],
      ]);
    });

    test('a letter of nobody is noted once, and once more when it is known whose it is', async () => {
      const note = (tiers: string | null) =>
        forgotten.noteForgotten(company, [aLetter('REL-2026-900002', { tiers })], CAMILLE, NOW);
      const noted = async () => [...(await forgotten.findNoted(['REL-2026-900002']))];
      expect([await note(null), await note(null)]).toEqual([['REL-2026-900002'], []]);
      expect(await noted()).toEqual([['REL-2026-900002', null]]);
      expect([await note('ÉLAN'), await note(null), await note('MARTIN')]).toEqual([['REL-2026-900002'], [], []]);
      expect(await noted()).toEqual([['REL-2026-900002', 'ÉLAN']]);
    });

    test('references go on past the last that is taken, and never back; a year that has none begins there', async () => {
      const now = new Date('2031-05-05T09:00:00Z');
      const referenceOf = async (tiers: string) =>
        (await store.writer.openDraft(company, tiers, 'EUR', CAMILLE, now)).reference;
      expect(await forgotten.raiseReferences(2031, 40)).toBe(true);
      expect(await referenceOf('A')).toBe('REL-2031-000041');
      expect([await forgotten.raiseReferences(2031, 41), await forgotten.raiseReferences(2031, 7)]).toEqual([
        false,
        false,
      ]);
      expect(await referenceOf('B')).toBe('REL-2031-000042');
      expect(await forgotten.raiseReferences(2031, 99)).toBe(true);
      expect(await referenceOf('C')).toBe('REL-2031-000100');
    });
  });
}
