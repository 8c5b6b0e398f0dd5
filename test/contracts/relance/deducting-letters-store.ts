import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { RappelFacts } from '../../../src/domain/relance/letter.ts';
import type { Dispatch, DispatchState } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import {
  approveLetter,
  later,
  letterFacts,
  line,
  newCompany,
  type OpenStore,
  type Store,
  YANN,
} from '../../store/samples.ts';

const TAKEN = { ecNo: 900, piece: 'BQ12', on: day('2026-03-01'), kind: 'receipt', amount: cents(300_00) } as const;

/** What every store remembers of letters that take credits off. */
export function describeDeductingLettersStore(name: string, open: OpenStore): void {
  describe(`letters that take credits off in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });

    const approve = (
      ecNo: number,
      over: Partial<RappelFacts> = {},
      approving: { readonly tiers?: string; readonly now?: Date } = {},
    ): Promise<Dispatch> => {
      const facts = letterFacts([line(ecNo)], { deductions: [TAKEN], deducted: TAKEN.amount, ...over });
      return approveLetter(store.writer, company, facts, approving);
    };
    const read = async (codes: readonly string[] = ['DUPONT'], ecNos: readonly number[] = []) =>
      [...(await store.reader.readMemory(company, { codes, ecNos }, letterFacts([]).date)).values()].flatMap(
        ({ letters }) => letters,
      );
    /** What was decided of it: it is then in that state. */
    const end = (dispatch: Dispatch, to: DispatchState) =>
      store.writer.decide(dispatch.id, 'approved', to, {}, YANN, later(1));

    test('one that is approved is remembered with its instalments and what it took off', async () => {
      const { approvedAt } = await approve(1, { reference: 'REL-2026-000007' });
      const { ecNo, piece, due, amount } = line(1);
      expect(await read()).toEqual([
        {
          reference: 'REL-2026-000007',
          on: '2026-03-16',
          approvedAt,
          currency: 'EUR',
          lines: [{ ecNo, piece, due, amount }],
          deductions: [TAKEN],
        },
      ]);
    });

    test('one that left and was annulled takes nothing off any more', async () => {
      const letter = await approve(1);
      await end(letter, 'confirmed');
      expect(await read()).toHaveLength(1);
      const annulled = await store.writer.annulDispatch(letter.id, YANN, 'Envoyée à l’ancien gérant', later(2));
      expect(annulled).toBeTruthy();
      expect(await read()).toEqual([]);
    });

    test('one that takes nothing off is none of them', async () => {
      await approve(1, { deductions: [] });
      expect(await read()).toEqual([]);
    });

    test.each(['rendered', 'sending', 'to-check', 'done'] as const)('one that is %s counts', async (state) => {
      await end(await approve(1), state);
      expect(await read()).toMatchObject([{ deductions: [TAKEN] }]);
    });

    test.each(['cancelled', 'stopped'] as const)('one that is %s counts no more', async (state) => {
      await end(await approve(1), state);
      expect(await read()).toEqual([]);
    });

    test('what it takes off is as it leaves, not as it was approved: less, nothing any more, or something at last', async () => {
      const less = { ...TAKEN, amount: cents(120_00) };
      const dispatch = await approve(1);
      const step = async (from: DispatchState, to: DispatchState, deductions: RappelFacts['deductions']) => {
        const patch = { facts: { ...dispatch.facts, deductions } };
        await store.writer.decide(dispatch.id, from, to, patch, YANN, later(1));
        return (await read()).map((one) => one.deductions);
      };
      expect(await step('approved', 'rendered', [less])).toEqual([[less]]);
      expect(await step('rendered', 'approved', [])).toEqual([]);
      expect(await step('approved', 'rendered', [TAKEN])).toEqual([[TAKEN]]);
    });

    test('each is read in the order of approval, and those of another customer or company are not', async () => {
      await approve(1, { reference: 'REL-1' });
      await approve(2, { reference: 'REL-2' }, { now: later(1) });
      await approve(3, {}, { tiers: 'MARTIN' });
      expect((await read()).map(({ reference }) => reference)).toEqual(['REL-1', 'REL-2']);
      company = newCompany();
      expect(await read()).toEqual([]);
    });

    test('of a customer that Sage renamed it is found by its instalments, also when it has left', async () => {
      await end(await approve(1), 'done');
      expect(await read(['DUPONT2'], [1, 5])).toMatchObject([{ deductions: [TAKEN] }]);
      expect(await read(['DUPONT2'], [5])).toEqual([]);
    });

    test('all of a company in one go, each customer with its own', async () => {
      await approve(1);
      await approve(3, { reference: 'REL-3' }, { tiers: 'MARTIN' });
      const all = await store.reader.readMemory(company, 'all', letterFacts([]).date);
      expect([...all].map(([code, { letters }]) => [code, letters.length]).sort()).toEqual([
        ['DUPONT', 1],
        ['MARTIN', 1],
      ]);
    });
  });
}
