import { formatCount } from '../../words/format.ts';
import type { KindWords, ToldPrevenance } from './kind-words.ts';

const invoices = (count: number): string => (count === 1 ? '1 invoice' : `${formatCount(count, 'en')} invoices`);

const dueDays = ({ first, last }: ToldPrevenance): string =>
  first === last ? `on ${first}` : `between ${first} and ${last}`;

/** Letters beside the rappel, in English. */
export const EN_KINDS: KindWords = {
  prevenance: {
    inFileName: 'Upcoming due date',
    total: 'Total falling due',
    preheader: (told) =>
      `${invoices(told.invoiceCount)}, ${told.total}, due ${dueDays(told)}. Details are in the attached letter.`,
  },
  releve: {
    inFileName: 'Statement of account',
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
    payable: (pieces, to) =>
      to ? `Payable to ${to}, not to our account: ${pieces}.` : `Payable to another account than ours: ${pieces}.`,
    moreRows: (count) =>
      count === 1
        ? '… and 1 more line, detailed in the attached statement'
        : `… and ${formatCount(count, 'en')} more lines, detailed in the attached statement`,
    preheader: (told) =>
      `Balance on ${told.until}: ${told.balances.join(' · ')}. The statement is attached to this message.`,
  },
};
