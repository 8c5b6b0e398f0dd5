import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BankMatch } from '../../../src/domain/bank/bank-match.ts';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import type {
  BankFile,
  BankHold,
  BankReader,
  BankWriter,
  KeyedEntry,
} from '../../../src/use-cases/ports/bank/bank-store.ts';
import { CAMILLE, NOW, newCompany } from '../../store/samples.ts';

const TODAY = day('2026-11-28');

/** What every store of what the bank told answers. */
export function describeBankStore(name: string, open: () => Promise<BankReader & BankWriter>): void {
  describe(`what the bank told, in ${name}`, () => {
    let store: BankReader & BankWriter;
    let company: string;
    beforeAll(async () => {
      store = await open();
    });
    beforeEach(() => {
      company = newCompany();
    });

    const aFile = (hash = 'h1', over: Partial<BankFile> = {}): Omit<BankFile, 'entries'> => ({
      ...{ company, hash, name: 'relevé.xml', format: 'camt', readAt: NOW.toISOString() },
      covered: [
        {
          id: 'S',
          account: 'FR1',
          currency: 'EUR',
          opening: { on: TODAY, amount: cents(-5) },
          closing: null,
          first: null,
          last: TODAY,
        },
      ],
      faults: [{ line: 3, code: 'bad-day', found: '31/11' }],
      ...over,
    });
    const anEntry = (key: string, over: Partial<KeyedEntry> = {}): KeyedEntry => ({
      ...{ key, account: 'FR1', day: day('2026-11-27'), amount: cents(120_000), currency: 'EUR', line: 7 },
      ...{ isReturn: false, returnReason: null, name: 'Élan & Fils', iban: 'FR1420041010050500013M02606' },
      ...{ text: 'l’œuvre « FA1 » 👍', endToEndId: 'E-1' },
      ...over,
    });
    const paid = (ecNo: number): BankMatch => ({
      ...{
        kind: 'paid',
        confidence: 'certain',
        reasons: [{ code: 'piece', piece: 'FA1', written: 'whole' }],
        near: [],
      },
      parts: [partOf(ecNo)],
    });
    const partOf = (ecNo: number) => ({
      ...{ ecNo, tiers: 'ÉLAN', piece: 'FA1', due: null, amount: cents(120_000), currency: 'EUR' },
      ...{ part: cents(40_000), left: cents(120_000), isWhole: false },
    });
    const aHold = (key: string, ecNo = 7): BankHold => ({
      ...partOf(ecNo),
      key,
      confidence: 'certain',
      on: day('2026-11-27'),
    });
    const openKeys = async () => (await store.listOpenBankEntries(company)).map(({ key }) => key);
    const heldFor = async (asked: Parameters<BankReader['readHeld']>[1]) =>
      [...(await store.readHeld(company, asked, TODAY)).values()].flat();

    test('a file is read once, and is listed with what it covers and what could not be read', async () => {
      expect(await store.hasBankFile(company, 'h1')).toBe(false);
      expect(await store.keepBankFile(aFile(), [anEntry('a')])).toEqual({ added: 1, isNew: true });
      expect(await store.keepBankFile(aFile(), [anEntry('b')])).toEqual({ added: 0, isNew: false });
      expect(await store.hasBankFile(company, 'h1')).toBe(true);
      expect(await store.listBankFiles(company)).toEqual([{ ...aFile(), entries: 1 }]);
      expect(await openKeys()).toEqual(['a']);
    });

    test('an entry that two files tell is kept once, as it was told, by day', async () => {
      const early = anEntry('z', {
        day: day('2026-11-20'),
        amount: cents(-5),
        isReturn: true,
        returnReason: 'AM04',
        iban: null,
        endToEndId: null,
      });
      await store.keepBankFile(aFile('h1'), [anEntry('a')]);
      expect(await store.keepBankFile(aFile('h2', { format: null }), [anEntry('a'), early])).toEqual({
        added: 1,
        isNew: true,
      });
      expect(await store.listOpenBankEntries(company)).toEqual([
        { ...early, match: null },
        { ...anEntry('a'), match: null },
      ]);
    });

    test('what the last pass matched stands with each, and holds what it says, found by customer and by line', async () => {
      await store.keepBankFile(aFile(), [anEntry('a'), anEntry('b')]);
      await store.saveBankMatches(company, [{ key: 'a', match: paid(7) }], [aHold('a')]);
      expect((await store.listOpenBankEntries(company)).map(({ match }) => match)).toEqual([paid(7), null]);
      const held = {
        ...{
          ecNo: 7,
          piece: 'FA1',
          due: null,
          amount: 120_000,
          room: 'bank',
          since: '2026-11-27',
          until: null,
          by: null,
        },
        part: 40_000,
        reason: {
          code: 'received-in-part',
          facts: { on: '2026-11-27', part: 40_000, currency: 'EUR', confidence: 'certain', entry: 'a' },
        },
      };
      expect(await heldFor('all')).toEqual([held]);
      expect(await heldFor({ codes: ['ÉLAN'], ecNos: [] })).toEqual([held]);
      expect(await heldFor({ codes: ['AUTRE'], ecNos: [7] })).toEqual([held]);
      expect(await heldFor({ codes: ['AUTRE'], ecNos: [8] })).toEqual([]);
      expect(await heldFor({ codes: [], ecNos: [] })).toEqual([]);
      await store.saveBankMatches(company, [], []);
      expect(await heldFor('all')).toEqual([]);
      expect((await store.listOpenBankEntries(company)).map(({ match }) => match)).toEqual([null, null]);
    });

    test('what Sage booked is open no more, and its IBAN is known to pay for that customer; what left is open no more', async () => {
      await store.keepBankFile(aFile(), [anEntry('a'), anEntry('b', { iban: 'FR2' }), anEntry('c')]);
      await store.saveBankMatches(
        company,
        [
          { key: 'a', match: { kind: 'booked', ecNo: 1, tiers: 'ÉLAN' } },
          { key: 'b', match: { kind: 'outgoing' } },
        ],
        [],
      );
      expect(await openKeys()).toEqual(['c']);
      expect(await store.listPayingIbans(company)).toEqual(new Map([['FR1420041010050500013M02606', ['ÉLAN']]]));
    });

    test('what a person settles is open no more and holds nothing, also where a pass had matched it before', async () => {
      await store.keepBankFile(aFile(), [anEntry('a')]);
      await store.saveBankMatches(company, [{ key: 'a', match: paid(7) }], [aHold('a')]);
      expect(await store.settleBankEntry(company, 'a', { by: CAMILLE, at: NOW })).toBe(true);
      expect(await store.settleBankEntry(company, 'a', { by: CAMILLE, at: NOW })).toBe(false);
      expect([await openKeys(), await heldFor('all')]).toEqual([[], []]);
      await store.saveBankMatches(company, [{ key: 'a', match: paid(7) }], [aHold('a')]);
      expect([await openKeys(), await heldFor('all')]).toEqual([[], []]);
    });

    test('what one file tells as a whole and another payment by payment is open once, and the whole holds nothing', async () => {
      const booking = { statement: 'S', references: ['booking:B'], total: cents(120_000), count: 2, isWhole: true };
      const whole = anEntry('whole', { batch: booking });
      const parts = ['a', 'b'].map((key) =>
        anEntry(key, { batch: { ...booking, statement: 'N', isWhole: false }, amount: cents(60_000) }),
      );
      expect(await store.keepBankFile(aFile(), [whole])).toEqual({ added: 1, isNew: true });
      await store.saveBankMatches(company, [{ key: 'whole', match: paid(7) }], [aHold('whole')]);
      expect(await store.keepBankFile(aFile('h2'), parts)).toEqual({ added: 2, isNew: true });
      expect([await openKeys(), await heldFor('all')]).toEqual([['a', 'b'], []]);
      expect(await store.keepBankFile(aFile('h3'), [whole, ...parts])).toEqual({ added: 0, isNew: true });
      expect(await openKeys()).toEqual(['a', 'b']);
    });

    test('of payments that Sage has, the whole that comes after is not open', async () => {
      const booking = { statement: 'S', references: ['booking:B'], total: cents(120_000), count: 1, isWhole: true };
      const part = anEntry('a', { batch: { ...booking, statement: 'N', isWhole: false } });
      await store.keepBankFile(aFile(), [part]);
      await store.saveBankMatches(company, [{ key: 'a', match: { kind: 'booked', ecNo: 1, tiers: 'ÉLAN' } }], []);
      const whole = anEntry('whole', { batch: booking });
      expect(await store.keepBankFile(aFile('h2'), [whole])).toEqual({ added: 0, isNew: true });
      expect(await openKeys()).toEqual([]);
    });

    test('of a whole that a person settled, the payments that come after hold nothing', async () => {
      const booking = { statement: 'S', references: ['booking:B'], total: cents(120_000), count: 1, isWhole: true };
      await store.keepBankFile(aFile(), [anEntry('whole', { batch: booking })]);
      await store.settleBankEntry(company, 'whole', { by: CAMILLE, at: NOW });
      const part = anEntry('a', { batch: { ...booking, statement: 'N', isWhole: false } });
      expect(await store.keepBankFile(aFile('h2'), [part])).toEqual({ added: 0, isNew: true });
      expect(await openKeys()).toEqual([]);
    });

    test('two that read one file at once keep it once', async () => {
      const both = await Promise.all([1, 2].map(() => store.keepBankFile(aFile(), [anEntry('a')])));
      expect(both.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
    });

    test('letters that nobody wrote have no instalments', async () => {
      expect(await store.listLettersBy(company, ['REL-1999-000001'])).toEqual([]);
      expect(await store.listLettersBy(company, [])).toEqual([]);
    });
  });
}
