import type { Cents } from '../../domain/cents.ts';
import type { LetterHead } from '../../domain/relance/letter.ts';
import { type PaymentRequest, paymentRequestOf } from '../../domain/relance/payment/payment-request.ts';
import { formatAmount } from '../words/format.ts';
import { groupIban } from './identity.ts';
import type { LetterContent } from './letter-content.ts';
import type { LetterWords } from './words/letter-words.ts';

/** How to pay `total`, or what one likes of a relevé, which asks for nothing; as texts and as a code: the same facts on paper, in the mail and in what a banking application reads. */
export function writePayment(facts: LetterHead, total: Cents | null, { bank }: LetterWords): LetterContent['bank'] {
  const asked = paymentRequestOf({ ...facts, total });
  const amount = asked.amount === null ? '' : formatAmount(asked.amount, asked.currency, facts.language);
  return {
    title: bank.title,
    payee: [
      { label: bank.holder, value: asked.payee },
      ...(amount === '' ? [] : [{ label: bank.amount, value: amount }]),
      { label: bank.label, value: asked.reference },
    ],
    account: [
      { label: bank.iban, value: groupIban(asked.iban) },
      { label: bank.bic, value: `${asked.bic}  ·  ${asked.bankName}` },
    ],
    code: writeCode(asked, amount, bank),
  };
}

function writeCode(asked: PaymentRequest, amount: string, words: LetterWords['bank']): LetterContent['bank']['code'] {
  switch (asked.code.kind) {
    case 'none':
      return null;
    case 'withheld':
      return { payload: null, alt: words.withheld, caption: words.withheld };
    case 'epc': {
      const alt = words.alt(amount, asked.payee, groupIban(asked.iban), asked.reference);
      return { payload: asked.code.payload, alt, caption: words.scan };
    }
  }
}
