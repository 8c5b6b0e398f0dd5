import { type Cents, cents, sumCents } from '../../../../src/domain/cents.ts';
import { addDays, day } from '../../../../src/domain/day.ts';
import type { ReleveAccount, ReleveRow } from '../../../../src/domain/relance/kinds/releve.ts';
import type { LetterHead, PrevenanceFacts, ReleveFacts } from '../../../../src/domain/relance/letter.ts';
import { dueLine } from '../../../store/letters-of-kinds.ts';
import { letterFacts } from '../letter-facts.ts';

const { reference, language, date, company, signatory, replyTo, tiers, currency, personalSentence, copies, sandbox } =
  letterFacts();
const HEAD: LetterHead = {
  ...{ reference, language, date, company, signatory, replyTo, tiers, currency, personalSentence, copies, sandbox },
};

/** A prévenance of 5 March 2026, of invoices that fall due one a day from the 9th. */
export function prevenance(count = 3, over: Partial<PrevenanceFacts> = {}): PrevenanceFacts {
  const lines = Array.from({ length: count }, (_, index) =>
    dueLine(index + 1, {
      piece: `FA${String(index + 1).padStart(6, '0')}`,
      due: addDays(day('2026-03-09'), index),
      amount: cents(150_000 + index * 137),
      left: cents(123_456 + index * 137),
    }),
  );
  return { ...HEAD, kind: 'prevenance', lines, total: sumCents(lines.map(({ left }) => left)), ...over };
}

/** Invoices and, every third row, a payment: what accounts look like. */
export function accountOf(count: number, of: string, opening: Cents = cents(1_234_56)): ReleveAccount {
  let balance = opening as number;
  const rows = Array.from({ length: count }, (_, index): ReleveRow => {
    const isPayment = index % 3 === 2;
    const amount = 123_456 + index * 1_111;
    balance += isPayment ? -amount : amount;
    const on = addDays(day('2026-02-01'), Math.floor(index / 3));
    return {
      day: on,
      piece: `${isPayment ? 'VIR' : 'FA'}${String(index + 1).padStart(6, '0')}`,
      label: isPayment ? '' : `Livraison chantier Part-Dieu, lot ${index + 1}`,
      cause: 'line',
      nature: isPayment ? 'treasury' : 'sale',
      due: isPayment ? null : addDays(on, 30),
      debit: cents(isPayment ? 0 : amount),
      credit: cents(isPayment ? amount : 0),
      balance: cents(balance),
    };
  });
  return { currency: of, opening, rows, closing: cents(balance) };
}

/** A relevé of February 2026. */
export const releve = (
  accounts: readonly ReleveAccount[] = [accountOf(6, 'EUR')],
  over: Partial<ReleveFacts> = {},
): ReleveFacts => ({
  ...HEAD,
  kind: 'releve',
  of: 'movements',
  from: day('2026-02-01'),
  until: day('2026-02-28'),
  accounts,
  ...over,
});
