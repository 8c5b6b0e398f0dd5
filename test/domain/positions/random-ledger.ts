import { addDays, day } from '../../../src/domain/day.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import { aCreditNote, anInvoice, aReceipt, type EntryFacts } from '../../builders/entry.ts';
import { dice } from '../../helpers/dice.ts';

const START = day('2025-11-01');
const SPAN = 240;
const LETTERS = ['', '', '', 'A', 'B', 'C', 'a'];
const ACCOUNTS = [
  { account: '4110000', treatment: 'client' },
  { account: '4110000', treatment: 'client' },
  { account: '4130000', treatment: 'effet' },
  { account: '4160000', treatment: 'douteux' },
  { account: '4180000', treatment: 'a-etablir' },
] as const;
const CREDIT_ACCOUNTS = [
  { account: '4110000', treatment: 'client' },
  { account: '4191000', treatment: 'avance' },
  { account: '4196000', treatment: 'consigne' },
] as const;

/**
 * The lines of one payer: invoices with and without due date, effets, doubtful debts, what is to be issued, credit notes, receipts,
 * advances, payments sent back, in two currencies, some lettered, some dated ahead, whole days around each other.
 */
export function randomLedger(seed: number): readonly Entry[] {
  const roll = dice(seed);
  const pick = <T>(all: readonly T[]): T => all[roll(all.length)] as T;
  return Array.from({ length: 1 + roll(14) }, (_, at): Entry => {
    const amount = 100 * (1 + roll(60));
    const isForeign = roll(5) === 0;
    const facts: EntryFacts = {
      ecNo: at + 1,
      piece: `FA${1 + roll(6)}`,
      date: addDays(START, roll(SPAN)),
      amount,
      letter: pick(LETTERS),
      ...(isForeign ? { currency: 'USD', baseAmount: Math.round(amount * 0.9) } : {}),
    };
    const due = roll(6) === 0 ? null : addDays(day(facts.date ?? START), roll(80) - 10);
    switch (roll(6)) {
      case 0:
        return negated(aReceipt({ ...facts, ...pick(CREDIT_ACCOUNTS), reference: `FA${1 + roll(6)}` }));
      case 1:
        return negated(aCreditNote({ ...facts, due }));
      case 2:
        return anInvoice({ ...facts, nature: 'treasury', due, reference: `FA${1 + roll(6)}` });
      default:
        return anInvoice({ ...facts, due, ...pick(ACCOUNTS) });
    }
  });
}

/** The base amount of a foreign credit is a credit too. */
const negated = (entry: Entry): Entry => ({ ...entry, baseAmount: -Math.abs(entry.baseAmount) as Entry['baseAmount'] });
