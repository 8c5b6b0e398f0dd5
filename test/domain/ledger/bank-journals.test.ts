import { describe, expect, test } from 'vitest';
import { lastBankEntry, type TreasuryJournal } from '../../../src/domain/company/bank-journals.ts';
import { day } from '../../../src/domain/day.ts';

const BANKS = ['512', '514', '517'];
const journal = (account: string, last: string | null): TreasuryJournal => ({
  account,
  lastEntry: last === null ? null : day(last),
});
const BANK = journal('5121000', '2026-02-05');
const CAISSE = journal('5300000', '2026-03-02');

describe('how far the bank is entered', () => {
  test.each<[string, readonly TreasuryJournal[], string | null]>([
    ['a caisse does not make it fresh', [BANK, CAISSE], '2026-02-05'],
    ['a caisse alone tells nothing', [CAISSE], null],
    ['the latest of several banks counts', [BANK, journal('514', '2026-02-20'), journal('517100', null)], '2026-02-20'],
    ['a journal without an account does not count beside a bank', [BANK, journal('', '2026-03-01')], '2026-02-05'],
    ['nor beside a bank in which nothing is entered yet', [journal('512', null), journal('', '2026-03-01')], null],
    ['it counts where no journal has a bank account', [CAISSE, journal('', '2026-02-27')], '2026-02-27'],
    ['internal transfers (58) are no bank', [BANK, journal('580000', '2026-03-01')], '2026-02-05'],
    ['no treasury journal: nobody knows', [], null],
  ])('%s', (_, journals, expected) => {
    expect(lastBankEntry(journals, BANKS)).toBe(expected);
  });

  test('which accounts are banks is the company’s to say', () => {
    expect(lastBankEntry([BANK, CAISSE], ['53'])).toBe('2026-03-02');
    expect(lastBankEntry([BANK, journal('511200', '2026-03-01')], ['512', '5112'])).toBe('2026-03-01');
  });
});
