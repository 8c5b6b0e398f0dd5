import type { Cents } from '../../cents.ts';
import type { Currency } from '../../company/currency.ts';
import { isIban } from '../../company/legal-identity.ts';
import type { LetterHead } from '../letter.ts';
import { creditorReference } from './creditor-reference.ts';
import { epcPayload } from './epc-payload.ts';

/** All that somebody needs to pay a letter by bank transfer: what the mail, the PDF and its code say of it is this and nothing else. */
export interface PaymentRequest {
  /** Who holds the account, in full. */
  readonly payee: string;
  readonly iban: string;
  readonly bic: string;
  readonly bankName: string;
  readonly currency: Currency;
  /** The total of the letter: the principal alone, as penalties and indemnities are mentioned, not claimed. Null: it asks for none. */
  readonly amount: Cents | null;
  /** To be quoted: structured (ISO 11649) where our reference can be. */
  readonly reference: string;
  readonly code: PaymentCode;
}

/**
 * A code that banking applications read. `withheld`: a letter of the sandbox, where a real one would stand; an application reads
 * no watermark and would pay. `none`: the letter cannot be paid by a transfer in euros.
 */
export type PaymentCode =
  | { readonly kind: 'epc'; readonly payload: string }
  | { readonly kind: 'withheld' }
  | { readonly kind: 'none' };

type Asked = Pick<LetterHead, 'reference' | 'company' | 'currency' | 'sandbox'> & { readonly total: Cents | null };

/** How a letter is to be paid; bank details come from the company's settings alone, which its facts hold as they were. */
export function paymentRequestOf(facts: Asked): PaymentRequest {
  const { company, currency, total, reference } = facts;
  const { iban, bic, name: bankName } = company.bank;
  const asked = {
    payee: company.name,
    iban: iban.replace(/\s/g, '').toUpperCase(),
    bic: bic.trim(),
    bankName,
    currency,
    amount: total,
    reference: creditorReference(reference) ?? reference,
  };
  return { ...asked, code: codeOf(asked, facts.sandbox) };
}

function codeOf(asked: Omit<PaymentRequest, 'code'>, sandbox: boolean): PaymentCode {
  const { amount } = asked;
  const payload = amount !== null && isIban(asked.iban) ? epcPayload({ ...asked, amount }) : null;
  if (payload === null) return { kind: 'none' };
  return sandbox ? { kind: 'withheld' } : { kind: 'epc', payload };
}
