import type { MatchReason, PaidPart } from '../../../domain/bank/bank-match.ts';
import type { Language } from '../../../domain/language.ts';
import { formatAmount } from '../format.ts';
import { bankWords } from './bank-words.ts';

/** Why an entry was matched as it was, in the order in which it was seen. */
export const sayReasons = (reasons: readonly MatchReason[], currency: string, language: Language): string =>
  reasons.map((reason) => sayReason(reason, currency, language)).join(', ');

function sayReason(reason: MatchReason, currency: string, language: Language): string {
  const words = bankWords(language).reasons;
  const money = (by: MatchReason & { readonly by: PaidPart['part'] }): string =>
    formatAmount(by.by, currency, language);
  switch (reason.code) {
    case 'piece':
      return words.piece[reason.written](reason.piece);
    case 'letter':
      return words.letter(reason.reference);
    case 'iban':
      return words.iban;
    case 'name':
      return words.name[reason.in];
    case 'exact-amount':
      return words.exactAmount(reason.instalments);
    case 'oldest-of-equal':
      return words.oldestOfEqual(reason.among);
    case 'part-payment':
      return words.partPayment;
    case 'more-than-owed':
      return words.moreThanOwed(money(reason));
    case 'less-discount':
      return words.lessDiscount(money(reason));
    case 'less-charges':
      return words.lessCharges(money(reason));
    case 'several-customers':
      return words.severalCustomers(reason.customers);
    case 'paid-by-another':
      return words.paidByAnother;
    case 'name-of-several':
      return words.nameOfSeveral(reason.customers);
    case 'several-ways':
      return words.severalWays;
    case 'names-another':
      return words.namesAnother(reason.written);
  }
}

/** The documents that an entry pays, with the part of each that it does not pay whole. */
export const sayParts = (parts: readonly PaidPart[], language: Language): string =>
  parts
    .map(({ piece, part, isWhole, currency }) =>
      isWhole ? piece : bankWords(language).part(piece, formatAmount(part, currency, language)),
    )
    .join(', ');
