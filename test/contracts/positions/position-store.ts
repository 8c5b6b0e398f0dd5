import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type { PayerProposals } from '../../../src/domain/relance/payer-proposals.ts';
import { anItem } from '../../builders/open-item.ts';
import { aDebtStep, aLateStep, aPosition } from '../../builders/position.ts';
import { later, NOW, newCompany, type OpenStore, type Store } from '../../store/samples.ts';

const TODAY = day('2026-03-16');
const TOMORROW = day('2026-03-17');

/** What every store of positions answers. */
const STOOD = { sheets: 'sheets', told: 'told' };
const REMINDED = { notReminded: false, unreachable: false };

export function describePositionStore(name: string, open: OpenStore): void {
  describe(`positions in ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });
    const begin = (facts: { basis?: string; asOf?: string } = {}, ms = 0) =>
      store.writer.beginPositions(
        { company, currency: 'EUR', rules: 'rules', basis: facts.basis ?? 'one', asOf: day(facts.asOf ?? TODAY) },
        later(ms),
      );
    const end = (asOf = TODAY, ms = 0, reconciled: { read: number; found: number } | null = null) =>
      store.writer.endPositions(company, { asOf, readAt: later(ms), reconciled, stood: STOOD });
    const state = () => store.reader.readPositionState(company);

    test('are not there before the first pass, and ending or failing it then is nothing', async () => {
      await store.writer.failPositions(company, 'sage-connection');
      await end();
      expect(await state()).toBeNull();
      expect((await store.reader.readSeenPositions(company)).size).toBe(0);
      expect(await store.reader.readPositionSize(company)).toEqual({ tiers: 0, debts: 0, lates: 0 });
      expect(await store.reader.sumTopDebts(company, TODAY)).toEqual({ balance: 0, debits: 0, late: 0, customers: 0 });
      expect(await store.reader.sumLate(company, TODAY)).toEqual([]);
    });

    test('a pass that began is read by nobody until it went through; the next one leaves what holds readable', async () => {
      await begin();
      const begun = { company, currency: 'EUR', rules: 'rules', basis: 'one', asOf: TODAY, fault: null };
      const never = { readAt: null, reconciledOn: null, reconciliation: null, stood: null };
      expect(await state()).toEqual({ ...begun, ...never, startedAt: NOW.toISOString() });
      await end(TODAY, 5, { read: 7, found: 1 });
      const at = later(5).toISOString();
      const reconciled = { reconciledOn: TODAY, reconciliation: { at, read: 7, found: 1 } };
      expect(await state()).toMatchObject({ ...begun, ...reconciled, readAt: at });
      await begin({ asOf: TOMORROW }, 60_000);
      expect(await state()).toMatchObject({
        ...begun,
        ...reconciled,
        readAt: at,
        startedAt: later(60_000).toISOString(),
      });
      await store.writer.failPositions(company, 'sage-connection');
      expect(await state()).toMatchObject({ readAt: at, fault: 'sage-connection' });
      await begin({ asOf: TOMORROW }, 120_000);
      await end(TOMORROW, 120_000);
      expect(await state()).toMatchObject({ asOf: TOMORROW, fault: null, reconciledOn: TODAY });
    });

    test('says what decisions stood on when a pass went through last, and nothing while one is under way', async () => {
      await begin();
      await end();
      expect(await state()).toMatchObject({ stood: STOOD });
      await begin();
      expect(await state()).toMatchObject({ stood: null });
      const stood = { sheets: null, told: 'others' };
      await store.writer.endPositions(company, { asOf: TODAY, readAt: NOW, reconciled: null, stood });
      expect(await state()).toMatchObject({ stood });
    });

    test('on another basis nothing that was kept is read until a pass went through', async () => {
      await begin();
      await end();
      await begin({ basis: 'two', asOf: TOMORROW });
      expect(await state()).toMatchObject({ basis: 'two', readAt: null, asOf: TOMORROW });
    });

    test('two processes that begin at once leave one row', async () => {
      await Promise.all([begin(), begin()]);
      expect(await state()).toMatchObject({ basis: 'one' });
    });

    test('forgotten, nothing is read of them, and every payer is to be decided anew', async () => {
      await begin();
      await store.writer.replacePositions(company, [aPosition('A', { debts: [aDebtStep(100)] })], NOW);
      await end();
      await store.writer.forgetPositions(company);
      expect(await state()).toMatchObject({ readAt: null });
      const { tiers, name, seen: anew, content, watched } = aPosition('A', { seen: '' });
      expect(await store.reader.readSeenPositions(company)).toEqual(
        new Map([['A', { tiers, name, seen: anew, content, watched }]]),
      );
    });

    test('forgotten, what was read by a clock that went ahead gives way to what is read now', async () => {
      await begin();
      const ahead = later(60 * 60_000);
      const owed = async () => (await store.reader.sumTopDebts(company, TODAY)).balance;
      await store.writer.replacePositions(company, [aPosition('A', { debts: [aDebtStep(100)] })], ahead);
      await store.writer.replacePositions(company, [aPosition('A', { debts: [aDebtStep(50)] })], NOW);
      expect(await owed()).toBe(100);
      await store.writer.forgetPositions(company);
      await store.writer.replacePositions(company, [aPosition('A', { debts: [aDebtStep(50)] })], NOW);
      expect(await owed()).toBe(50);
    });

    test('a payer’s steps take the place of those there; those of others stay', async () => {
      await begin();
      const [a, b] = [aPosition('A', { debts: [aDebtStep(100)] }), aPosition('B', { debts: [aDebtStep(50)] })];
      await store.writer.replacePositions(company, [a, b], NOW);
      await store.writer.replacePositions(
        company,
        [
          aPosition('A', {
            name: 'Anew',
            debts: [aDebtStep(70)],
            lates: [aLateStep(30), aLateStep(5, { currency: 'USD' })],
          }),
        ],
        NOW,
      );
      const debts = await store.reader.listDebts(company, TODAY);
      expect(debts.map(({ code, name: called, balance }) => [code, called, balance])).toEqual([
        ['A', 'Anew', 70],
        ['B', 'Société B', 50],
      ]);
      expect(await store.reader.readPositionSize(company)).toEqual({ tiers: 2, debts: 2, lates: 2 });
      await store.writer.deletePositions(company, ['A']);
      expect(await store.reader.readPositionSize(company)).toEqual({ tiers: 1, debts: 1, lates: 0 });
    });

    test('a step holds from its day to the eve of the next: each day has its own', async () => {
      await begin();
      const soon = aDebtStep(100, { until: TOMORROW });
      const then = aDebtStep(100, { from: TOMORROW, late: 40, oldestDue: TODAY });
      const lates = [aLateStep(40, { from: TOMORROW, newlyLate: 40 })];
      await store.writer.replacePositions(company, [aPosition('A', { debts: [soon, then], lates })], NOW);
      const owner = { company, code: 'A', name: 'Société A', currency: 'EUR' };
      const owed = { ...owner, balance: 100, debits: 100 };
      expect(await store.reader.listDebts(company, TODAY)).toEqual([
        { ...owed, late: 0, lateRatio: 0, oldestDaysLate: 0 },
      ]);
      expect(await store.reader.listDebts(company, TOMORROW)).toEqual([
        { ...owed, late: 40, lateRatio: 0.4, oldestDaysLate: 1 },
      ]);
      expect(await store.reader.listDebts(company, day('2026-03-01'))).toEqual([]);
      const page = { skip: 0, limit: 10 };
      expect(await store.reader.listLateIn(company, 'EUR', TODAY, page)).toEqual([]);
      expect(await store.reader.listLateIn(company, 'EUR', TOMORROW, page)).toEqual([
        { ...owner, late: 40, lateItems: 1, oldestDaysLate: 45, newlyLate: 40 },
      ]);
    });

    test('who owes most comes first, equal ones by code; who is owed something is not of them', async () => {
      await begin();
      const owing = (tiers: string, balance: number, late = 0) =>
        aPosition(tiers, { debts: [aDebtStep(balance, { late, debits: Math.max(balance, 0) })] });
      await store.writer.replacePositions(
        company,
        [...[owing('C', 300, 20), owing('A', 300), owing('D', -50), owing('B', 900, 10), owing('E', 0), owing('F', 1)]],
        NOW,
      );
      const top = await store.reader.listTopDebts(company, TODAY, 3);
      expect(top.map(({ code }) => code)).toEqual(['B', 'A', 'C']);
      const sums = { balance: 1_501, debits: 1_501, late: 30, customers: 4 };
      expect(await store.reader.sumTopDebts(company, TODAY)).toEqual(sums);
    });

    test('who is late comes page by page, the greatest first, each currency by itself, with its sums', async () => {
      await begin();
      const late = (tiers: string, ...lates: ReturnType<typeof aLateStep>[]) => aPosition(tiers, { lates });
      await store.writer.replacePositions(
        company,
        [
          late('C', aLateStep(300), aLateStep(7, { currency: 'USD' })),
          late('A', aLateStep(300)),
          late('B', aLateStep(900)),
          late('D', aLateStep(5, { from: TOMORROW })),
        ],
        NOW,
      );
      const codes = async (currency: string, skip: number, limit: number) =>
        (await store.reader.listLateIn(company, currency, TODAY, { skip, limit })).map(({ code }) => code);
      expect(await codes('EUR', 0, 2)).toEqual(['B', 'A']);
      expect(await codes('EUR', 2, 2)).toEqual(['C']);
      expect(await codes('USD', 0, 10)).toEqual(['C']);
      expect(await store.reader.sumLate(company, TODAY)).toEqual([
        { currency: 'EUR', late: 1_500, customers: 3 },
        { currency: 'USD', late: 7, customers: 1 },
      ]);
    });

    test('lines that were read before those that are kept take nobody’s place; of the others they do', async () => {
      await begin();
      const of = (balance: number) => ['A', 'B'].map((tiers) => aPosition(tiers, { debts: [aDebtStep(balance)] }));
      await store.writer.replacePositions(company, of(1), NOW);
      await store.writer.replacePositions(company, of(2).slice(1), later(5));
      await store.writer.replacePositions(company, of(3), later(2));
      const debts = await store.reader.listDebts(company, TODAY);
      expect(debts.map(({ code, balance }) => [code, balance])).toEqual([
        ['A', 3],
        ['B', 2],
      ]);
      expect([...(await store.reader.readSeenPositions(company, ['B', 'Z'])).keys()]).toEqual(['B']);
    });

    test('what is open of a payer is kept whole, by code; of a payer with nothing open, nothing', async () => {
      await begin();
      const items = [
        anItem({ ecNo: 7, continues: [3, 4], piece: 'FA « 7 »', orders: ['BC1'] }),
        anItem({ ecNo: 9, due: null, amount: -5, settledSince: true }),
      ];
      const open = [aPosition('B', { items, sheet: REMINDED }), aPosition('A', { items: items.slice(1) })];
      await store.writer.replacePositions(company, [...open, aPosition('C')], NOW);
      const [b, a] = [
        { tiers: 'B', name: 'Société B', items },
        { tiers: 'A', name: 'Société A', items: items.slice(1) },
      ];
      expect(await store.reader.listKeptAccounts(company, 'all')).toEqual([a, b]);
      expect(await store.reader.listKeptAccounts(company, ['B', 'C', 'Z'])).toEqual([b]);
      await store.writer.deletePositions(company, ['B']);
      expect(await store.reader.listKeptAccounts(company, 'all')).toEqual([a]);
    });

    test('what was decided of a payer stands until its lines are others; its sheet is what it says last', async () => {
      await begin();
      const items = [anItem({ ecNo: 7, continues: [3] })];
      const [a, b] = [aPosition('A', { items, sheet: REMINDED }), aPosition('B', { items })];
      await store.writer.replacePositions(company, [a, b], NOW);
      const undecided = { content: 'content', numbers: [7, 3], told: null, decided: null };
      const [first, second] = [
        { tiers: 'A', name: 'Société A', sheet: REMINDED, ...undecided },
        { tiers: 'B', name: 'Société B', sheet: null, ...undecided },
      ];
      expect(await store.reader.listDecidedPositions(company)).toEqual([first, second]);
      expect(await store.reader.listDecidedPositions(company, 'undecided')).toEqual([first, second]);

      const [told, content] = ['told', 'content'];
      const decided: PayerProposals = {
        proposals: [],
        held: [],
        cannotTell: [{ currency: 'EUR', missing: ['address'] }],
      };
      const nothing: PayerProposals = { proposals: [], held: [], cannotTell: [] };
      await store.writer.replacePositionDecisions(company, [
        { tiers: 'A', content, told, decided: nothing },
        { tiers: 'B', content: 'others', told, decided },
      ]);
      expect(await store.reader.listDecidedPositions(company)).toEqual([{ ...first, told, decided: nothing }, second]);
      expect(await store.reader.listDecidedPositions(company, 'undecided')).toEqual([second]);
      await store.writer.replacePositionDecisions(company, [{ tiers: 'B', content, told, decided }]);
      const sheet = { notReminded: true, unreachable: true };
      await store.writer.keepPositionSheet(company, sheet, ['B']);
      await store.writer.keepPositionSheet(company, null, ['A']);
      await store.writer.replacePositions(company, [aPosition('A', { items })], NOW);
      expect(await store.reader.listDecidedPositions(company)).toEqual([
        { ...first, sheet: null },
        { ...second, sheet, told, decided },
      ]);
    });

    test('a company’s positions are its own', async () => {
      await begin();
      await store.writer.replacePositions(company, [aPosition('A', { debts: [aDebtStep(100)] })], NOW);
      expect(await store.reader.listDebts(newCompany(), TODAY)).toEqual([]);
    });

    test('many payers are written and taken out in one go', async () => {
      await begin();
      const many = Array.from({ length: 600 }, (_, at) => aPosition(`T${at}`, { debts: [aDebtStep(at)] }));
      await store.writer.replacePositions(company, many, NOW);
      await store.writer.replacePositions(company, many, NOW);
      expect(await store.reader.readPositionSize(company)).toMatchObject({ tiers: 600, debts: 600 });
      await store.writer.deletePositions(
        company,
        many.map(({ tiers }) => tiers),
      );
      expect(await store.reader.readPositionSize(company)).toMatchObject({ tiers: 0, debts: 0 });
    });
  });
}
