import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { DispatchState, NewDispatch } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { PostalLetter } from '../../../src/use-cases/ports/dispatch/posting-store.ts';
import { someFacts } from '../../builders/line-facts.ts';
import {
  approveLetter,
  CAMILLE,
  later,
  letterFacts,
  line,
  NOW,
  newCompany,
  type OpenStore,
  type Store,
  YANN,
} from '../../store/samples.ts';

const POST: NewDispatch['recipient'] = { kind: 'post', addressLines: ['1 rue Haute', '35000 RENNES'] };
const PROOF = { name: 'avis « é ».pdf', webUrl: 'https://essai.example/avis.pdf', driveItemId: '01P' };
const IN_THE_DOSSIER: readonly DispatchState[] = ['filed', 'recorded', 'done'];
const NOT_YET: readonly DispatchState[] = ['rendered', 'to-check', 'stopped', 'cancelled'];
let ecNos = 9_000;

/** What every store answers about letters by post and what became of them. */
export function describePostings(name: string, open: OpenStore): void {
  describe(`letters by post in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });

    /** A letter at a state, by post unless said; its draft is named. */
    async function letterAt(state: DispatchState, tiers: string, recipient = POST) {
      ecNos += 1;
      const facts = letterFacts([line(ecNos)]);
      const { id, draftId } = await approveLetter(store.writer, company, facts, { tiers, over: { recipient } });
      await store.writer.decide(id, 'approved', state, {}, CAMILLE, NOW);
      return { id, draftId };
    }

    const list = (over: { readonly runId?: string; readonly ids?: readonly string[] } = {}) =>
      store.writer.listPostal({ company, ...over });
    const idsOf = (letters: readonly PostalLetter[]) => letters.map(({ dispatchId }) => dispatchId);
    const only = async (id: string): Promise<PostalLetter> => {
      const [letter] = await list({ ids: [id] });
      if (!letter) throw new Error(`No letter ${id}`);
      return letter;
    };

    test.each(IN_THE_DOSSIER)('one that is %s is there, nobody having touched it', async (state) => {
      const { id } = await letterAt(state, 'DUPONT');
      const [letter] = await list();
      expect(letter).toMatchObject({ dispatchId: id, company, tiers: 'DUPONT', level: 2, posting: null });
      expect(letter?.facts.reference).toBe('REL-2026-000001');
    });

    test.each(NOT_YET)('one that is %s is not', async (state) => {
      await letterAt(state, 'DUPONT');
      expect(await list()).toEqual([]);
    });

    test('one by mail is not, nor one that was annulled, nor another company’s', async () => {
      await letterAt('done', 'DUPONT', { kind: 'email', address: 'a@b.example', name: 'A', source: 'chosen' });
      const annulled = await letterAt('done', 'MARTIN');
      await store.writer.annulDispatch(annulled.id, YANN, 'Mauvais client', later(1));
      expect(await list()).toEqual([]);
      expect(idsOf(await store.writer.listPostal({ company, withAnnulled: true }))).toEqual([annulled.id]);
      await letterAt('done', 'PETIT');
      expect(await store.writer.listPostal({ company: newCompany() })).toEqual([]);
    });

    test('they come the newest first, or those that are named', async () => {
      const first = await letterAt('done', 'DUPONT');
      const second = await letterAt('done', 'MARTIN');
      expect(idsOf(await list())).toEqual([second.id, first.id]);
      expect(idsOf(await list({ ids: [first.id, 'nowhere'] }))).toEqual([first.id]);
      expect(await list({ ids: ['nowhere'] })).toEqual([]);
    });

    test('those of a run are those of its customers', async () => {
      const own = await letterAt('done', 'DUPONT');
      await letterAt('done', 'MARTIN');
      const run = {
        ...({
          id: randomUUID(),
          company,
          day: day('2026-03-16'),
          kind: 'rappel',
          state: 'prepared',
          preparedBy: CAMILLE,
        } as const),
        ...{
          preparedAt: NOW.toISOString(),
          approvedBy: null,
          approvedAt: null,
          changedAt: NOW.toISOString(),
          version: 0,
          sandbox: null,
        },
      };
      const shown = {
        draftId: own.draftId,
        draftVersion: 1,
        digest: 'a',
        letters: 1,
        level: 2,
        items: 1,
        total: cents(1),
      } as const;
      const runLine = {
        tiers: 'DUPONT',
        name: 'Dupont',
        currency: 'EUR',
        state: 'selected',
        shown,
        why: null,
        facts: someFacts(),
        by: null,
      } as const;
      await store.writer.insertRun(run, [runLine]);
      expect(idsOf(await list({ runId: run.id }))).toEqual([own.id]);
      expect(await list({ runId: 'another' })).toEqual([]);
      expect(await store.reader.countPostal(run.id)).toBe(1);
      await store.writer.annulDispatch(own.id, YANN, 'Mauvais client', later(1));
      expect(await store.reader.countPostal(run.id)).toBe(0);
    });

    test('those that wait are not posted, and were filed since a day', async () => {
      const [one, other] = [await letterAt('done', 'DUPONT'), await letterAt('done', 'MARTIN')];
      await store.writer.savePosting([await only(one.id)], { registered: false, posted: true }, YANN, later(5));
      const waiting = (waitingSince: Date) => store.writer.listPostal({ company, waitingSince });
      expect(idsOf(await waiting(NOW))).toEqual([other.id]);
      expect(await waiting(later(1))).toEqual([]);
    });

    test('posting says who and when, once: the next one changes nothing', async () => {
      const { id } = await letterAt('done', 'DUPONT');
      const change = { registered: true, posted: true } as const;
      expect(await store.writer.savePosting([await only(id)], change, YANN, later(5))).toEqual([id]);
      expect(await store.writer.savePosting([await only(id)], change, CAMILLE, later(9))).toEqual([]);
      expect((await only(id)).posting).toEqual({
        ...{ dispatchId: id, registered: true, tracking: null, proof: null },
        posted: { by: YANN, at: later(5).toISOString() },
      });
      const told = (await store.reader.readHistory(company, 'DUPONT', 10)).filter(({ act }) => act === 'letter-posted');
      expect(told).toEqual([expect.objectContaining({ by: YANN, subject: id, at: later(5).toISOString() })]);
      expect(told[0]?.facts).toEqual({ reference: 'REL-2026-000001', level: 2, registered: true });
    });

    test('two who post the same letters at once: each letter is posted by one of them', async () => {
      const ids = [(await letterAt('done', 'DUPONT')).id, (await letterAt('done', 'MARTIN')).id];
      const letters = await list({ ids });
      const post = (by: typeof YANN) =>
        store.writer.savePosting(letters, { registered: false, posted: true }, by, later(5));
      const [one, other] = await Promise.all([post(YANN), post(CAMILLE)]);
      expect([...one, ...other].sort()).toEqual(ids.toSorted());
    });

    test('a number and a proof are kept beside what was there, and told', async () => {
      const { id } = await letterAt('done', 'DUPONT');
      await store.writer.savePosting([await only(id)], { registered: false, posted: true }, YANN, later(1));
      await store.writer.savePosting([await only(id)], { registered: true, tracking: '1A12345678901' }, YANN, later(2));
      await store.writer.savePosting([await only(id)], { registered: true, proof: PROOF }, CAMILLE, later(3));
      expect((await only(id)).posting).toMatchObject({
        ...{ registered: true, tracking: '1A12345678901', proof: PROOF },
        posted: { by: YANN, at: later(1).toISOString() },
      });
      const [proved, numbered] = await store.reader.readHistory(company, 'DUPONT', 2);
      expect(proved).toMatchObject({ act: 'letter-post-noted', by: CAMILLE, facts: { proof: PROOF } });
      expect(numbered).toMatchObject({ act: 'letter-post-noted', facts: { tracking: '1A12345678901' } });
    });

    test('letters are read as they were kept, all at once', async () => {
      const [one, other] = [await letterAt('done', 'DUPONT'), await letterAt('done', 'MARTIN')];
      await store.writer.saveLetter(one.id, Uint8Array.from([1, 0, 255]));
      await store.writer.saveLetter(other.id, Uint8Array.from([2]));
      const kept = await store.writer.readLetters([one.id, other.id, 'nowhere']);
      expect([...kept].sort()).toEqual(
        [
          [one.id, Uint8Array.from([1, 0, 255])],
          [other.id, Uint8Array.from([2])],
        ].sort(),
      );
      expect(await store.writer.readLetters([])).toEqual(new Map());
    });
  });
}
