import type { Cents } from '../../cents.ts';
import { isBic } from '../../company/legal-identity.ts';
import { isCreditorReference } from './creditor-reference.ts';

/** Of EPC069-12: 0.01 to 999,999,999.99 EUR. */
const MOST_CENTS = 99_999_999_999;
const LONGEST_NAME = 70;
const LONGEST_TEXT = 140;
/** What a code of version 13 holds at error correction M. */
const MOST_BYTES = 331;

/** Countries whose banks take SEPA credit transfers (EPC409-09), by the first two letters of their IBAN. */
const SEPA = new Set(
  'AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM VA'.split(
    ' ',
  ),
);

interface Transfer {
  readonly payee: string;
  readonly iban: string;
  readonly bic: string;
  readonly currency: string;
  readonly amount: Cents;
  readonly reference: string;
}

/**
 * The text of a QR code that asks for a SEPA credit transfer (EPC069-12, version 002, UTF-8), its lines parted by line feeds.
 * Null where there can be none: another currency, an amount out of bounds, an account elsewhere. The reference is structured, or
 * else a text: never both.
 */
export function epcPayload({ payee, iban, bic, currency, amount, reference }: Transfer): string | null {
  const name = sepaText(payee).slice(0, LONGEST_NAME).trim();
  const isPayable = currency === 'EUR' && amount >= 1 && amount <= MOST_CENTS;
  if (!isPayable || !SEPA.has(iban.slice(0, 2)) || name === '') return null;
  const remittance = isCreditorReference(reference) ? [reference] : ['', sepaText(reference).slice(0, LONGEST_TEXT)];
  const account = [isBic(bic) ? bic : '', name, iban, `EUR${decimal(amount)}`];
  // After the amount stands the purpose, which we leave to the bank.
  const payload = ['BCD', '002', '1', 'SCT', ...account, '', ...remittance].join('\n');
  return new TextEncoder().encode(payload).length <= MOST_BYTES ? payload : null;
}

const decimal = (amount: Cents): string => {
  const digits = String(amount).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/**
 * The signs that every SEPA bank takes (EPC217-08): a name beyond them would be refused or changed on the way, and some
 * applications read UTF-8 wrongly. Marks on letters go, ligatures are spelt out, the rest gives way to a space.
 */
const sepaText = (text: string): string =>
  text
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'OE')
    .replace(/æ/g, 'ae')
    .replace(/Æ/g, 'AE')
    .replace(/ß/g, 'ss')
    .replace(/&/g, '+')
    .replace(/[’‘]/g, "'")
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9/\-?:().,'+ ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
