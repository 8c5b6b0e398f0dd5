import { beforeEach, describe, expect, test } from 'vitest';
import { BANK } from '../../../src/domain/bank/bank-setting.ts';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { day } from '../../../src/domain/day.ts';
import { isOfInstalment } from '../../../src/domain/relance/held-elsewhere.ts';
import { heldByBank } from '../../../src/use-cases/bank/held-by-bank.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { aCompany } from '../../builders/company.ts';
import { anUnpostedPayment as paid } from '../../builders/unposted.ts';
import { openFakeBank } from '../../fakes/bank/fake-bank.ts';
import { type Books, registryOf, someBooks } from '../bench/books.ts';

const TODAY = day('2026-03-02');
const SILENT = new OutsideFault('busy', 'sage-timeout', 'no answer');

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
