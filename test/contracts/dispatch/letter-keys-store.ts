import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { dueKey, heldKeys, reservationKeys } from '../../../src/domain/relance/kinds/reservation-keys.ts';
import type { LetterFacts } from '../../../src/domain/relance/letter.ts';
import type { LetterKind } from '../../../src/domain/relance/letter-kind.ts';
import type { Dispatch } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { dueLine, prevenanceFacts, releveFacts } from '../../store/letters-of-kinds.ts';
import {
  approveLetter,
  CAMILLE,
  later,
  letterFacts,
  line,
  NOW,
  newCompany,
  type OpenStore,
  offerLetter,
  type Store,
  YANN,
} from '../../store/samples.ts';

/** What every store holds of letters of each kind: one kind never stands in another's way. */
export function describeLetterKeys(name: string, open: OpenStore): void {
  describe(`letters of a kind in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });

    /** With what it holds. */
    const letter = (facts: LetterFacts, { tiers = 'DUPONT', continues = [] as number[], by = CAMILLE } = {}) => {
      const items = facts.kind === 'releve' ? [] : facts.lines.map(({ ecNo }) => ({ ecNo, continues }));
      const over = { keys: reservationKeys(tiers, facts, items) };
      return [store.writer, company, facts, { tiers, by, over }] as const;
    };
    const approve = (...of: Parameters<typeof letter>) => offerLetter(...letter(...of));
    const approved = (...of: Parameters<typeof letter>): Promise<Dispatch> => approveLetter(...letter(...of));
    const end = async ({ id }: Dispatch, to: 'done' | 'stopped' | 'cancelled') => {
      await store.writer.decide(id, 'approved', 'to-check', {}, YANN, later(1));
      return store.writer.decide(id, 'to-check', to, {}, YANN, later(2));
    };
    const keysOf = async (kind: LetterKind, tiers: string | null = 'DUPONT') =>
      [...heldKeys(await store.reader.readHolders(company, kind, tiers), true)].toSorted();

    test('letters of three kinds over the same debt are all approved, each kept as it is', async () => {
      const all = [letterFacts([line(1)]), prevenanceFacts([dueLine(1)]), releveFacts()];
      for (const facts of all) {
        const { id } = await approved(facts);
        expect(await store.reader.readDispatch(id)).toMatchObject({ facts, level: facts.kind === 'rappel' ? 2 : 0 });
      }
    });

    test('each keeps the text that it is written by', async () => {
      const template = { fileName: 'releve.fr.md', digest: 'a'.repeat(64), text: 'L’été, « œuvre »\n' };
      const all: readonly LetterFacts[] = [letterFacts([line(1)]), prevenanceFacts([dueLine(1)]), releveFacts()];
      for (const facts of all) {
        const { id } = await approved({ ...facts, template });
        expect((await store.reader.readDispatch(id))?.facts.template).toEqual(template);
      }
    });

    test('a debt is announced once on its due day, also after the letter left; on another day it may be anew', async () => {
      const first = await approved(prevenanceFacts([dueLine(1)]));
      const again = await approve(prevenanceFacts([dueLine(2), dueLine(1)]), { by: YANN });
      const holder = { dispatchId: first.id, by: CAMILLE, since: NOW.toISOString() };
      expect(again).toEqual({ ok: false, why: 'reserved', reservations: [holder] });
      await end(first, 'done');
      expect((await approve(prevenanceFacts([dueLine(1)]))).ok).toBe(false);
      expect((await approve(prevenanceFacts([dueLine(1, { due: day('2026-03-25') })]))).ok).toBe(true);
    });

    test('an announced debt that Sage has numbered anew is the same debt', async () => {
      await approved(prevenanceFacts([dueLine(1)]));
      expect((await approve(prevenanceFacts([dueLine(50)]), { continues: [1] })).ok).toBe(false);
      expect((await approve(prevenanceFacts([dueLine(50)]))).ok).toBe(true);
    });

    test('a customer gets one relevé of a period; another customer, and another period, get theirs', async () => {
      const first = await approved(releveFacts());
      await end(first, 'done');
      expect((await approve(releveFacts())).ok).toBe(false);
      expect((await approve(releveFacts(), { tiers: 'MARTIN' })).ok).toBe(true);
      expect((await approve(releveFacts({ until: day('2026-03-15') }))).ok).toBe(true);
    });

    test('what stopped or was cancelled is free again, and so is what was annulled', async () => {
      for (const to of ['stopped', 'cancelled'] as const) await end(await approved(releveFacts()), to);
      const left = await approved(releveFacts());
      await end(left, 'done');
      await store.writer.annulDispatch(left.id, YANN, 'Mauvais destinataire', later(5));
      expect(await keysOf('releve')).toEqual([]);
      expect((await approve(releveFacts())).ok).toBe(true);
    });

    test('a letter of the sandbox stands in no real one’s way, nor the reverse', async () => {
      await approved(releveFacts());
      const real = { sandbox: false };
      expect((await approve(releveFacts(real))).ok).toBe(true);
      expect((await approve(releveFacts(real))).ok).toBe(false);
      const holders = await store.reader.readHolders(company, 'releve', 'DUPONT');
      expect([heldKeys(holders, true).size, heldKeys(holders, false).size]).toEqual([1, 1]);
    });

    test('what a kind holds is told of one customer, or of all, with who', async () => {
      const mine = await approved(prevenanceFacts([dueLine(1), dueLine(2)]));
      await approved(prevenanceFacts([dueLine(3)]), { tiers: 'MARTIN', by: YANN });
      await approved(releveFacts());
      const due = day('2026-03-20');
      expect(await keysOf('prevenance')).toEqual([dueKey(1, due), dueKey(2, due)]);
      expect(await keysOf('prevenance', null)).toEqual([dueKey(1, due), dueKey(2, due), dueKey(3, due)]);
      const held = await store.reader.readHolders(company, 'prevenance', 'DUPONT');
      expect([...held.values()][0]).toEqual({ dispatchId: mine.id, by: CAMILLE, since: NOW.toISOString() });
    });

    test('only a rappel moves a level, and holds instalments from rappels', async () => {
      const letters = [await approved(prevenanceFacts([dueLine(1)])), await approved(releveFacts())];
      for (const letter of letters) await store.writer.recordReminded(letter, later(3));
      const memory = await store.reader.readMemory(company, { codes: ['DUPONT'], ecNos: [1] }, day('2026-03-16'));
      expect(memory.get('DUPONT')?.reminded ?? []).toEqual([]);
      expect(memory.get('DUPONT')?.reservations ?? []).toEqual([]);
    });

    test('each kind has an open draft of its own, and lists of rappels know no other', async () => {
      const open = (kind?: LetterKind) => store.writer.openDraft(company, 'DUPONT', 'EUR', CAMILLE, NOW, kind);
      const [rappel, prevenance, releve] = [await open(), await open('prevenance'), await open('releve')];
      expect([rappel.kind, prevenance.kind, releve.kind]).toEqual(['rappel', 'prevenance', 'releve']);
      expect(new Set([rappel.id, prevenance.id, releve.id]).size).toBe(3);
      expect((await open('releve')).id).toBe(releve.id);
      expect((await store.reader.listOpenDrafts(company)).map(({ id }) => id)).toEqual([rappel.id]);
      expect((await store.reader.listOpenDrafts(company, 'releve')).map(({ id }) => id)).toEqual([releve.id]);
    });

    test('drafts of many payers are made as they are begun, and those found stay as they are', async () => {
      const payers = [
        { tiers: 'DUPONT', currency: 'EUR' },
        { tiers: 'MARTIN', currency: 'EUR' },
      ] as const;
      const former = await store.writer.openDraft(company, 'DUPONT', 'EUR', YANN, NOW, 'releve');
      const period = { of: 'movements', from: day('2026-02-01'), until: day('2026-02-28') } as const;
      const choices = { ...former.choices, releve: period };
      const made = await store.writer.openDrafts(company, payers, CAMILLE, NOW, { kind: 'releve', choices });
      const of = (tiers: string) => made.find((one) => one.tiers === tiers);
      expect(of('DUPONT')).toEqual(former);
      expect(of('MARTIN')).toMatchObject({ kind: 'releve', choices: { releve: period } });
    });
  });
}
