import { formatCount } from '../../words/format.ts';
import type { LetterWords, Told } from './letter-words.ts';
import { para, strong } from './paragraph.ts';

const several = (told: Told): boolean => told.invoiceCount > 1;
const overdue = (told: Told): string =>
  several(told)
    ? `the ${formatCount(told.invoiceCount, 'en')} overdue invoices listed below`
    : 'the overdue invoice listed below';
const deducted = (told: Told): string =>
  told.hasDeductions ? ', after deduction of the credit notes and payments shown under the table' : '';
const claims = (told: Told): string =>
  told.flatIndemnity === ''
    ? 'late payment interest'
    : 'late payment interest and the fixed compensation for recovery costs';

/** Why we write, by level: from a likely oversight to the formal notice (art. 1344 of the French Civil Code). */
export const EN_OPENING: LetterWords['opening'] = {
  1: (told) => [
    para`According to our records, ${
      several(told)
        ? `the ${formatCount(told.invoiceCount, 'en')} invoices listed below are past their due date and have not been paid in full`
        : 'the invoice listed below is past its due date and has not been paid in full'
    }. The amount outstanding is ${strong(told.total)}${deducted(told)}.`,
    para`This is no doubt an oversight. We would be grateful if you could arrange payment on receipt of this letter.`,
  ],
  2: (told) => [
    para`${
      told.lastReminder === '' ? 'According to our records' : `Despite our reminder of ${told.lastReminder}`
    }, we have not received full payment of ${overdue(told)}. The amount outstanding is ${strong(told.total)}${deducted(told)}.`,
    para`Please arrange payment on receipt of this letter or, failing that, let us know without delay what prevents it.`,
  ],
  3: (told) => [
    para`${
      told.lastReminder === '' ? '' : `Our reminder of ${told.lastReminder} has not been followed by full payment. `
    }To date, you owe us ${strong(told.total)} in respect of ${overdue(told)}${deducted(told)}.`,
    para`Please pay this amount ${strong(`no later than ${told.payBy}`)}. This is our last amicable reminder: failing payment by that date, we will send you a formal notice and we reserve the right to claim, in addition to the principal, ${claims(told)}.`,
  ],
  4: (told) => [
    para`${
      told.lastReminder === ''
        ? ''
        : `Our reminder of ${told.lastReminder} has not been followed by full payment of the sums due. `
    }To date, you owe us ${strong(told.total)} in respect of ${overdue(told)}${deducted(told)}.`,
    para`Accordingly, ${strong('we hereby give you formal notice')} (mise en demeure, article 1344 of the French Civil Code) to pay us ${strong(told.total)} ${strong(`no later than ${told.payBy}`)}, by transfer to the account shown below.`,
  ],
};

const CROSSED = 'If your payment has been sent in the meantime, please disregard this letter.';

/** What follows the totals, by level. */
export const EN_CLOSING: LetterWords['closing'] = {
  1: () => [para`${CROSSED}`],
  2: () => [para`${CROSSED}`],
  3: () => [
    para`Should you be facing a temporary difficulty, please contact us before that date: we will look into your situation. ${CROSSED}`,
  ],
  4: (told) => [
    para`Failing payment in full within this time, we reserve the right, without further notice, to bring the matter before the competent court, in particular by way of an order for payment, and to claim, in addition to the principal, the late payment interest provided for in article L441-10 of the French Commercial Code${
      told.flatIndemnity === ''
        ? ''
        : `, the fixed compensation for recovery costs of ${told.flatIndemnity} per invoice (article D441-5 of the same code)`
    } and, on presentation of evidence, further compensation.`,
    para`This formal notice starts the running of default interest under article 1344-1 of the French Civil Code, without prejudice to the interest already due. If you dispute all or part of this sum, please give us your reasons in writing before this time expires; if you have already paid it, please send us proof of payment.`,
  ],
};
