import { beforeEach, describe, expect, test } from 'vitest';
import { BANK } from '../../../src/domain/bank/bank-setting.ts';
import type { UnpostedPayment } from '../../../src/domain/bank/unposted/unposted-payment.ts';
import { cents } from '../../../src/domain/cents.ts';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { day } from '../../../src/domain/day.ts';
import { isOfInstalment } from '../../../src/domain/relance/held-elsewhere.ts';
import { heldByBank } from '../../../src/use-cases/bank/held-by-bank.ts';
import type { Dispatch } from '../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { aCompany } from '../../builders/company.ts';
import { anInvoice } from '../../builders/entry.ts';
import { openFakeBank } from '../../fakes/bank/fake-bank.ts';
import { type Books, registryOf, someBooks } from '../bench/books.ts';
import { approveOne, type Office, runToRest } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';

const TODAY = day('2026-03-02');
const SILENT = new OutsideFault('busy', 'sage-timeout', 'no answer');

/** Given to an invoice as `anInvoice` makes it. */
const paid = (given: number, ecNo: number, over: Partial<UnpostedPayment> = {}): UnpostedPayment => {
  const { piece, due, amount, currency } = anInvoice({ ecNo });
  return {
    ...{ number: 'RGC1', day: TODAY, given: cents(given), currency, tiers: 'CARAT' },
    instalment: { ecNo, piece, due, amount, currency },
    ...over,
  };
};

describe('what holds beside the bank: payments that Gestion commerciale has and the ledger has not', () => {
  let books: Books;
  const open = (unpostedDays = BANK.byDefault.unpostedDays, code = 'TEST') => {
    const company = aCompany({ code, settings: decide(BANK, { ...BANK.byDefault, unpostedDays }) });
    return heldByBank({ bank: openFakeBank(), companies: registryOf([company, books]) });
  };
  type Asked = Parameters<ReturnType<typeof open>['readHeld']>[1];
  const numbers = async (holder: ReturnType<typeof open>, asked: Asked = 'all') =>
    [...(await holder.readHeld('TEST', asked, TODAY)).values()]
      .flat()
      .filter(isOfInstalment)
      .map(({ ecNo }) => ecNo);

  beforeEach(() => {
    books = someBooks({
      unposted: [
        paid(1_000_00, 1),
        paid(1_000_00, 2, { day: day('2026-01-31') }),
        paid(1_000_00, 3, { day: day('2026-01-30') }),
        paid(1_000_00, 4, { tiers: 'ÉLAN', day: day('2026-05-31') }),
      ],
    });
  });

  test('of thirty days, and of days to come: one older is taken for typed again', async () => {
    expect(await numbers(open())).toEqual([1, 2, 4]);
    expect(await numbers(open(31))).toEqual([1, 2, 3, 4]);
  });

  test('0 days: none, and Sage is not asked', async () => {
    expect(await numbers(open(0))).toEqual([]);
    expect(books.reads).toBe(0);
  });

  test('of the customers and of the lines that are asked for, in one query whatever their number', async () => {
    expect(await numbers(open(), { codes: ['ÉLAN', 'NOBODY'], ecNos: [] })).toEqual([4]);
    expect(await numbers(open(), { codes: ['RENOMMÉ'], ecNos: [2, 99] })).toEqual([2]);
    expect(books.reads).toBe(2);
    expect(await numbers(open(), { codes: [], ecNos: [] })).toEqual([]);
    expect(books.reads).toBe(2);
  });

  test('of a company that is not among ours, none', async () => {
    expect(await numbers(open(30, 'OTHER'))).toEqual([]);
  });

  test('posted since: nothing is held any more', async () => {
    const holder = open();
    expect(await numbers(holder)).toEqual([1, 2, 4]);
    books.unposted = [];
    expect(await numbers(holder)).toEqual([]);
  });

  test('Sage is silent: of named customers nobody can tell; a list of everybody says what was read last, where something was', async () => {
    const holder = open();
    books.fault = SILENT;
    await expect(numbers(holder)).rejects.toBe(SILENT);
    books.fault = null;
    await numbers(holder, { codes: ['CARAT'], ecNos: [] });
    books.fault = SILENT;
    expect(await numbers(holder)).toEqual([1, 2, 4]);
    await expect(numbers(holder, { codes: ['CARAT'], ecNos: [] })).rejects.toBe(SILENT);
    books.fault = new TypeError('a fault of our own');
    await expect(numbers(holder)).rejects.toThrow('a fault of our own');
  });
});

describe('a payment that is entered in Gestion commerciale between approval and sending', () => {
  const openOffice = useOffices();
  let office: Office;
  beforeEach(async () => {
    office = await openOffice([anInvoice(), anInvoice({ ecNo: 2 })]);
  });
  const send = (approved: Dispatch): Promise<Dispatch> =>
    runToRest(office, approved, { holders: () => [heldByBank({ ...office.ports, bank: openFakeBank() })] });

  test('pays one of two instalments: the letter does not ask for it', async () => {
    const approved = await approveOne(office);
    expect(approved.facts).toMatchObject({ total: 2_000_00 });
    office.books.unposted = [paid(1_000_00, 2)];
    expect(await send(approved)).toMatchObject({ state: 'done', dropped: [2], facts: { total: 1_000_00 } });
  });

  test('pays a part of one: that is taken off', async () => {
    const approved = await approveOne(office);
    office.books.unposted = [paid(400_00, 2)];
    expect(await send(approved)).toMatchObject({ state: 'done', dropped: [], facts: { total: 1_600_00 } });
  });

  test('pays all: nothing leaves', async () => {
    const approved = await approveOne(office);
    office.books.unposted = [paid(1_000_00, 1), paid(1_000_00, 2)];
    expect(await send(approved)).toMatchObject({ state: 'stopped', lastError: { code: 'changed' } });
    expect(office.m365.sentMessages()).toEqual([]);
  });

  test('of which Sage does not tell: nothing leaves as long as it is silent, and the letter goes once it answers', async () => {
    const approved = await approveOne(office);
    let silent = 2;
    const companies = {
      ...office.ports.companies,
      sage: (code: string) => ({
        ...office.ports.companies.sage(code),
        readUnpostedPayments: async () => {
          silent -= 1;
          if (silent >= 0) throw SILENT;
          expect(office.m365.sentMessages()).toEqual([]);
          return [paid(1_000_00, 2)];
        },
      }),
    };
    const holders = () => [heldByBank({ companies, bank: openFakeBank() })];
    expect(await runToRest(office, approved, { holders })).toMatchObject({ state: 'done', dropped: [2] });
  });
});
