import { describe, expect, it } from 'vitest';
import { addDays, type Day, day } from '../../../../src/domain/day.ts';
import { readBooks } from '../../../../src/domain/figures/lives/books.ts';
import type { Entry } from '../../../../src/domain/ledger/entry.ts';
import { openCalendar } from '../../../../src/domain/plans/rehearsal/calendar.ts';
import { openItemsKnown, readKnown } from '../../../../src/domain/plans/rehearsal/known.ts';
import { type RehearsalRules, rehearsePayer } from '../../../../src/domain/plans/rehearsal/rehearse.ts';
import type { RehearsedPayer } from '../../../../src/domain/plans/rehearsal/rehearsed-payer.ts';
import { summariseRehearsal } from '../../../../src/domain/plans/rehearsal/summary.ts';
import { aPlan, aPolicy, fiscalYears } from '../../../builders/company.ts';
import { aCreditNote, anInvoice, aReceipt } from '../../../builders/entry.ts';
import { dice } from '../../../helpers/dice.ts';
import { everyDay } from './every-day.ts';

const isHoliday = (on: Day): boolean => on === '2026-05-01';
const over = (start: string, from: string, until: string, policy = aPolicy()): RehearsalRules => ({
  policy,
  calendar: openCalendar(day(start), day(until), isHoliday),
  from: day(from),
});
const SPAN = over('2026-01-01', '2026-01-01', '2026-06-30');

const payerOf = (
  entries: readonly Entry[],
  lagDays = 0,
  plan = aPlan(),
  facts: Partial<RehearsedPayer> = {},
): RehearsedPayer => ({
  code: 'CARAT',
  notReminded: false,
  past: readKnown(readBooks(entries, fiscalYears(2025, 2026)), lagDays),
  planOf: () => plan,
  plans: [plan],
  ...facts,
});
const play = (payer: RehearsedPayer, span = SPAN) => rehearsePayer(payer, span);
const sent = (payer: RehearsedPayer, span = SPAN) => play(payer, span).map(({ day: on, level }) => [on, level]);

/** Due on 31 January: 10, 25, 40 and 60 days late on 10 and 25 February, 12 March and 1 April. */
const INVOICE = anInvoice();
const paidOn = (date: string, facts: object = {}) => [
  anInvoice({ letter: 'A', lettered: true }),
  aReceipt({ ecNo: 9, date, amount: 1_000_00, letter: 'A', lettered: true, ...facts }),
];

describe('what a plan would have sent', () => {
  it('is each level on its day, to the end of the plan', () => {
    expect(sent(payerOf([INVOICE]))).toEqual([
      ['2026-02-10', 1],
      ['2026-02-25', 2],
      ['2026-03-12', 3],
      ['2026-04-01', 4],
    ]);
  });

  it('C8: leaves on the next business day where its day is none, and the interval counts from there', () => {
    const due = '2026-02-18';
    expect(sent(payerOf([anInvoice({ due })])).slice(0, 2)).toEqual([
      ['2026-03-02', 1],
      ['2026-03-16', 2],
    ]);
    const before1May = sent(payerOf([anInvoice({ due: '2026-04-21' })]));
    expect(before1May[0]).toEqual(['2026-05-04', 1]);
  });

  it('knows no payment before its day: what was paid later was reminded until then', () => {
    expect(sent(payerOf(paidOn('2026-03-01')))).toEqual([
      ['2026-02-10', 1],
      ['2026-02-25', 2],
    ]);
  });

  it('sends nothing for what was paid in time, nor to who is hors rappel', () => {
    expect(sent(payerOf(paidOn('2026-02-10')))).toEqual([]);
    expect(sent(payerOf([INVOICE], 0, aPlan(), { notReminded: true }))).toEqual([]);
  });

  it('knows no lettering before all of it was there: a receipt of its part is money that nobody placed', () => {
    const entries = [
      anInvoice({ letter: 'A', lettered: true }),
      aReceipt({ ecNo: 8, date: '2026-02-05', amount: 400_00, letter: 'A', lettered: true }),
      aReceipt({ ecNo: 9, date: '2026-03-20', amount: 600_00, letter: 'A', lettered: true }),
    ];
    const { past } = payerOf(entries);
    const leftOn = (on: string) =>
      openItemsKnown(past, day(on)).map(({ ecNo, left, settledSince }) => [ecNo, left, settledSince]);
    expect(leftOn('2026-02-10')).toEqual([
      [1, 1_000_00, false],
      [8, -400_00, false],
    ]);
    expect(leftOn('2026-03-20')).toEqual([]);
    expect(play(payerOf(entries))[0]).toMatchObject({ day: '2026-02-10', total: 600_00, paidLines: 0 });
  });

  it('tells letters that would have reached who had paid: the statement of the bank was entered days later', () => {
    const letters = play(payerOf(paidOn('2026-02-09'), 3));
    expect(letters).toMatchObject([{ day: '2026-02-10', level: 1, lines: 1, paidLines: 1 }]);
    expect(play(payerOf(paidOn('2026-02-11'), 3))).toMatchObject([{ day: '2026-02-10', paidLines: 0 }]);
    expect(summariseRehearsal(letters)).toMatchObject({ letters: 1, customers: 1, paid: 1, paidWhole: 1 });
  });

  it('goes on with an invoice that à-nouveaux carried over, under the number that it has then', () => {
    const years = fiscalYears(2025, 2026).map((year, at) => (at === 1 ? { ...year, opened: true } : year));
    const due = '2025-12-10';
    const invoice = anInvoice({ date: '2025-11-10', due });
    const copy = anInvoice({ ecNo: 50, date: '2026-01-01', due, piece: invoice.piece, opening: true });
    const plan = aPlan();
    const past = readKnown(readBooks([invoice, copy], years), 0);
    const payer = { ...payerOf([]), past, planOf: () => plan, plans: [plan] };
    expect(sent(payer, over('2025-12-01', '2025-12-01', '2026-02-28'))).toEqual([
      ['2025-12-22', 1],
      ['2026-01-05', 2],
      ['2026-01-19', 3],
      ['2026-02-09', 4],
    ]);
  });

  it('takes no reminder that Sage counts today for one of then', () => {
    const counted = anInvoice({ sageLevel: 3, sageReminded: '2026-06-01' });
    expect(sent(payerOf([counted]))[0]).toEqual(['2026-02-10', 1]);
  });

  it('plays the days before its first without telling them', () => {
    expect(sent(payerOf([INVOICE]), { ...SPAN, from: day('2026-03-01') })).toEqual([
      ['2026-03-12', 3],
      ['2026-04-01', 4],
    ]);
  });

  it('is summed by month, level and currency, which are never added together', () => {
    const dollars = anInvoice({ ecNo: 2, currency: 'USD', amount: 500_00 });
    const { cells, letters } = summariseRehearsal(play(payerOf([INVOICE, dollars])));
    expect(letters).toBe(8);
    expect(
      cells
        .filter(({ month }) => month === '2026-02')
        .map(({ level, currency, letters: count, total }) => [level, currency, count, total]),
    ).toEqual([
      [1, 'EUR', 1, 1_000_00],
      [2, 'EUR', 1, 1_000_00],
      [1, 'USD', 1, 500_00],
      [2, 'USD', 1, 500_00],
    ]);
  });
});

/** Books of one customer that a random hand keeps: invoices, receipts, credit notes, impayés, lettered in groups that balance or not. */
function randomBooks(seed: number): readonly Entry[] {
  const roll = dice(seed);
  const entries: Entry[] = [];
  const on = (): string => addDays(day('2025-11-01'), roll(230));
  for (let ecNo = 1; ecNo <= 6 + roll(14); ecNo += 1) {
    const amount = 100_00 * (1 + roll(5));
    const facts = { ecNo, date: on(), piece: `FA${ecNo}`, currency: roll(6) === 0 ? 'USD' : 'EUR' };
    const kind = roll(10);
    if (kind < 5) {
      const due = roll(8) === 0 ? null : addDays(day(facts.date), roll(45));
      entries.push(anInvoice({ ...facts, amount, due, ...(roll(6) === 0 ? { paymentMode: 4 } : {}) }));
    } else if (kind < 8) entries.push(aReceipt({ ...facts, amount, due: null }));
    else if (kind < 9 || seed % 3 > 0) entries.push(aCreditNote({ ...facts, amount, due: null }));
    else entries.push(anInvoice({ ...facts, amount, nature: 'treasury', due: facts.date }));
  }
  const letters = 'ABCD';
  return entries.map((entry) => {
    const letter = letters[roll(7)];
    return letter === undefined ? entry : { ...entry, letter, lettered: roll(5) > 0 };
  });
}

describe('a rehearsal that goes from one day on which something changes to the next', () => {
  const policy = aPolicy({}, { collectedModes: [4] });
  const rules = over('2025-11-15', '2026-01-01', '2026-06-15', policy);
  const small = aPlan({ name: 'small' });
  const plans = [
    aPlan(),
    aPlan({ byAge: true, oneLetter: false }),
    aPlan({
      levels: aPlan().levels.map((level) => ({
        ...level,
        fromDaysLate: level.rank * 3,
        minDaysSinceLast: 1 + level.rank,
      })),
    }),
  ];

  it.each(Array.from({ length: 60 }, (_, at) => at + 1))(
    'says what every day one by one says, of random books %i',
    (seed) => {
      const entries = randomBooks(seed * 7919);
      const plan = plans[seed % plans.length] ?? aPlan();
      const byAmount: RehearsedPayer['planOf'] = ({ lateTotal }) => (lateTotal > 500_00 ? plan : small);
      const payer = payerOf(entries, seed % 4, plan, seed % 2 ? {} : { planOf: byAmount, plans: [plan, small] });
      expect(rehearsePayer(payer, rules)).toEqual(everyDay(payer, entries, seed % 4, rules));
    },
  );

  it('and random books do get letters of every level, some of them for what was paid', () => {
    const all = Array.from({ length: 60 }, (_, at) =>
      rehearsePayer(payerOf(randomBooks((at + 1) * 7919), 3), rules),
    ).flat();
    expect(new Set(all.map(({ level }) => level))).toEqual(new Set([1, 2, 3, 4]));
    expect(all.filter(({ paidLines }) => paidLines > 0).length).toBeGreaterThan(0);
  });
});
