import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type { InvoiceFact } from '../../../src/domain/figures/dataset/tiers-facts.ts';
import { factsOf, invoiceFact, toWrite, writePass } from '../../builders/dataset.ts';
import { NOW, newCompany, type OpenStore, type Store } from '../../store/samples.ts';

const YEAR = { from: day('2025-04-01'), to: day('2026-03-16') };

const paid = (ecNo: number, tiers: string, on: string, daysToPay: number | null, daysPastDue: number | null) =>
  invoiceFact({
    ecNo,
    tiers,
    state: 'paid',
    paidOn: day(on),
    dmp: daysToPay === null ? null : { amount: cents(100_00), daysToPay, daysPastDue },
  });

/** What every store answers of what was paid. */
export function describePaidSums(name: string, open: OpenStore): void {
  describe(`what was paid, added up by ${name}`, () => {
    let store: Store;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });
    const write = (tiers: string, invoices: readonly InvoiceFact[]) =>
      writePass(store.writer, { company, asOf: YEAR.to, all: [toWrite(factsOf(tiers, { invoices }))] }, NOW);

    test('is nothing where no facts were written', async () => {
      expect(await store.reader.sumPaidByTiers(company, YEAR)).toEqual(new Map());
      expect(await store.reader.sumPaidByMonth(company, YEAR)).toEqual([]);
    });

    test('is by customer, both ends of the window in it, and nothing open, undated or of another company', async () => {
      await write('ÉLAN', [
        paid(1, 'ÉLAN', '2025-04-01', 40, 10),
        paid(2, 'ÉLAN', '2026-03-16', 20, -12),
        paid(3, 'ÉLAN', '2025-03-31', 999, 999),
        paid(4, 'ÉLAN', '2026-03-17', 999, 999),
        paid(5, 'ÉLAN', '2026-01-01', null, null),
        // An instalment of an invoice that another row speaks for.
        invoiceFact({ ecNo: 8, tiers: 'ÉLAN', state: 'paid', paidOn: day('2026-01-02'), daysToPay: 9, daysPastDue: 9 }),
        invoiceFact({ ecNo: 6, tiers: 'ÉLAN' }),
      ]);
      await write('DUPONT', [paid(7, 'DUPONT', '2026-01-15', 7, null)]);
      expect(await store.reader.sumPaidByTiers(company, YEAR)).toEqual(
        new Map([
          ['DUPONT', { count: 1, days: 7, dueCount: 0, dueDays: 0 }],
          ['ÉLAN', { count: 2, days: 60, dueCount: 2, dueDays: -2 }],
        ]),
      );
      expect(await store.reader.sumPaidByTiers(company, YEAR, ['DUPONT', 'NOBODY'])).toEqual(
        new Map([['DUPONT', { count: 1, days: 7, dueCount: 0, dueDays: 0 }]]),
      );
      expect((await store.reader.sumPaidByTiers(company, YEAR, [])).size).toBe(0);
      expect((await store.reader.sumPaidByTiers(newCompany(), YEAR)).size).toBe(0);
    });

    test('is by month for the whole company, oldest first, months with nothing left out', async () => {
      await write('ÉLAN', [paid(1, 'ÉLAN', '2026-02-03', 30, 0), paid(2, 'ÉLAN', '2025-12-31', 50, 5)]);
      await write('DUPONT', [paid(3, 'DUPONT', '2026-02-28', 11, null)]);
      expect(await store.reader.sumPaidByMonth(company, YEAR)).toEqual([
        { month: '2025-12', count: 1, days: 50, dueCount: 1, dueDays: 5 },
        { month: '2026-02', count: 2, days: 41, dueCount: 1, dueDays: 0 },
      ]);
    });
  });
}
