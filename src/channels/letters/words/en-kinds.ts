import { formatCount } from '../../words/format.ts';
import type { KindWords, ToldPrevenance, ToldReleve } from './kind-words.ts';
import { para, strong } from './paragraph.ts';

const invoices = (count: number): string => (count === 1 ? '1 invoice' : `${formatCount(count, 'en')} invoices`);

const dueDays = ({ first, last }: ToldPrevenance): string =>
  first === last ? `on ${first}` : `between ${first} and ${last}`;

const period = ({ open, from, until }: ToldReleve): string => (open ? `as of ${until}` : `from ${from} to ${until}`);

const GREETINGS = 'We thank you for your business and remain at your disposal.\nYours faithfully,';

/** Letters beside the rappel, in English. */
export const EN_KINDS: KindWords = {
  prevenance: {
    inFileName: 'Upcoming due date',
    subject: (told) => `Upcoming due date – ${invoices(told.invoiceCount)}, ${told.total}`,
    opening: (told) => [
      told.invoiceCount === 1
        ? para`The invoice listed below falls due ${strong(dueDays(told))}, for an amount of ${strong(told.total)}.`
        : para`The ${formatCount(told.invoiceCount, 'en')} invoices listed below fall due ${strong(dueDays(told))}, for a total of ${strong(told.total)}.`,
      para`Nothing is overdue: this message is only meant to help you plan your payment. If an invoice is missing, or if you have a remark about one, please let us know now, so that we can deal with it before the due date.`,
    ],
    closing: [para`If your payment is already scheduled, thank you; there is nothing more for you to do.`],
    valediction: GREETINGS,
    total: 'Total falling due',
    mail: {
      subject: (told) => `Upcoming due date – ${invoices(told.invoiceCount)} – ${told.companyName} [${told.reference}]`,
      preheader: (told) =>
        `${invoices(told.invoiceCount)}, ${told.total}, due ${dueDays(told)}. Details are in the attached letter.`,
    },
  },
  releve: {
    inFileName: 'Statement of account',
    subject: (told) => `Statement of account ${period(told)}`,
    opening: (told) => [
      told.open
        ? para`Please find below the items that are open on your account in our books, ${strong(`as of ${told.until}`)}.`
        : para`Please find below all the movements of your account in our books, ${strong(`from ${told.from} to ${told.until}`)}, with its opening and closing balance.`,
    ],
    closing: [
      para`This statement is for information: entries after its last day are not shown. If your books say otherwise, please let us know of the difference.`,
    ],
    valediction: GREETINGS,
    account: (currency) => `Account in ${currency}`,
    table: {
      day: 'Date',
      piece: 'Document',
      label: 'Description',
      due: 'Due date',
      debit: 'Debit',
      credit: 'Credit',
      balance: 'Balance',
    },
    balanceBefore: (day) => `Balance before ${day}`,
    balanceAt: (day, inFavour) => (inFavour ? `Balance in your favour on ${day}` : `Balance on ${day}`),
    natures: { sale: 'Invoice or credit note', treasury: 'Payment', entry: 'Entry', loss: 'Entry', valuation: 'Entry' },
    causes: { lettering: 'Payment difference', 'carried-over': 'Balance carried forward' },
    moreRows: (count) =>
      count === 1
        ? '… and 1 more line, detailed in the attached statement'
        : `… and ${formatCount(count, 'en')} more lines, detailed in the attached statement`,
    mail: {
      subject: (told) => `Statement of account ${period(told)} – ${told.companyName} [${told.reference}]`,
      preheader: (told) =>
        `Balance on ${told.until}: ${told.balances.join(' · ')}. The statement is attached to this message.`,
    },
  },
};
