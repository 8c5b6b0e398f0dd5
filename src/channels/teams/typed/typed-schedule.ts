import type { Cents } from '../../../domain/cents.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import type { Language } from '../../../domain/language.ts';
import { parseTypedAmount } from './typed-amount.ts';
import { parseTypedDay } from './typed-day.ts';

/** A day and an amount as they were typed; a null amount: « le reste ». `day`: `YYYY-MM-DD`. */
export interface TypedPayment {
  readonly day: string;
  readonly amount: Cents | null;
}

const REST = /^(?:le\s+|the\s+)?(?:reste|solde|rest|balance)$/iu;
/** What people put between a day and its amount. */
const BETWEEN = /^[\s:=–—-]+|[\s:=–—-]+$/gu;

/**
 * Several payments, one a line or between semicolons: `15/01/2027 500,00 ; 28 février 2027 : le reste`. The first line that is no day
 * followed by an amount comes back as it was typed.
 */
export function parseTypedSchedule(
  text: string,
  currency: Currency,
  language: Language,
): readonly TypedPayment[] | { readonly line: string } {
  const payments: TypedPayment[] = [];
  for (const line of text.split(/[;\r\n]+/u).map((one) => one.trim())) {
    if (line === '') continue;
    const read = readLine(line, currency, language);
    if (!read) return { line };
    payments.push(read);
  }
  return payments;
}

/** The longest beginning that is a day is the day: an amount may have blanks in it, as may a day. */
function readLine(line: string, currency: Currency, language: Language): TypedPayment | undefined {
  const words = line.split(/\s+/u);
  for (let at = words.length - 1; at > 0; at--) {
    const day = parseTypedDay(words.slice(0, at).join(' ').replace(BETWEEN, ''));
    if (day === undefined) continue;
    const typed = words.slice(at).join(' ').replace(BETWEEN, '');
    if (REST.test(typed)) return { day, amount: null };
    const amount = parseTypedAmount(typed, currency, language);
    if (amount !== undefined) return { day, amount };
  }
  return undefined;
}
