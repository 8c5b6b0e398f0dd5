import { formatCount } from '../../words/format.ts';
import { EN_KINDS } from './en-kinds.ts';
import type { LetterWords, Told } from './letter-words.ts';

const invoices = (count: number): string =>
  count === 1 ? '1 overdue invoice' : `${formatCount(count, 'en')} overdue invoices`;

const legal = (told: Told): readonly string[] => (told.penalties === 'none' ? [] : mentions(told));

const mentions = (told: Told): readonly string[] => [
  told.isPublicBuyer
    ? 'Late payment interest: due as of right from the day after the due date, without any reminder being necessary, at the rate applied by the European Central Bank ' +
      'to its most recent refinancing operation plus 8 percentage points (articles L2192-13 and R2192-31 of the French Public Procurement Code).'
    : 'Late payment interest: due as of right from the day after the due date, without any reminder being necessary; where the contract sets no rate, ' +
      'the rate applied by the European Central Bank to its most recent refinancing operation plus 10 percentage points (article L441-10 of the French Commercial Code).',
  ...(told.flatIndemnity === '' ? [] : [flatIndemnity(told)]),
  ...(typeof told.penalties === 'string' ? [] : [amounts(told.penalties)]),
  told.flatIndemnity === ''
    ? 'This interest is not included in the total above.'
    : 'This interest and this compensation are not included in the total above.',
];

const flatIndemnity = ({ flatIndemnity: each, isPublicBuyer }: Told): string =>
  `Fixed compensation for recovery costs: ${each} per invoice paid late (article ${isPublicBuyer ? 'D2192-35 of the French Public Procurement Code' : 'D441-5 of the French Commercial Code'}), ` +
  'without prejudice to further compensation on presentation of evidence.';

const amounts = ({ interest, indemnities, asOf }: Exclude<Told['penalties'], string>): string =>
  indemnities === ''
    ? `For the invoices of this letter, this interest amounts to ${interest} as of ${asOf}.`
    : `For the invoices of this letter, this interest amounts to ${interest} as of ${asOf}, and this compensation to ${indemnities}.`;

/** Every sentence of a letter or reminder mail in English. The law that applies stays French and is named so. */
export const EN: LetterWords = {
  law: {
    firm: {
      owed: 'late payment interest',
      interest: 'article L441-10 of the French Commercial Code',
      indemnity: 'article D441-5 of the same code',
    },
    public: {
      owed: 'late payment interest',
      interest: 'article L2192-13 of the French Public Procurement Code',
      indemnity: 'article D2192-35 of the same code',
    },
  },
  levelName: { 1: 'Reminder no. 1', 2: 'Reminder no. 2', 3: 'Last reminder before formal notice', 4: 'Formal notice' },
  levelInTable: { 1: '1st reminder', 2: '2nd reminder', 3: 'Last reminder', 4: 'Formal notice' },
  levelInFileName: { 1: 'Reminder 1', 2: 'Reminder 2', 3: 'Reminder 3', 4: 'Formal notice' },
  pageOf: 'Page',
  colon: ':',
  siret: 'SIRET',
  vat: 'VAT no.',
  capital: (legalForm, capital) => `${legalForm} with a share capital of ${capital}`,
  phone: 'Tel.',
  email: 'E-mail',
  ourReference: 'Our reference',
  yourCode: 'Your customer code',
  writtenAt: (place, day) => (place === '' ? day : `${place}, ${day}`),
  subjectLabel: 'Subject:',
  table: {
    piece: 'Document',
    issued: 'Date',
    due: 'Due date',
    daysLate: 'Days late',
    level: 'Level',
    amount: 'Original amount',
    left: 'Amount due',
    deductions: 'To be deducted',
    on: 'Date',
    deductionAmount: 'Amount',
    noPiece: 'no number',
  },
  effet: (document, own, on) => `${document} (bill of exchange${own === '' ? '' : ` ${own}`} of ${on})`,
  deduction: {
    'credit-note': () => 'Credit note',
    receipt: () => 'Unallocated payment',
    advance: () => 'Down payment',
    entry: (on) => `Entry of ${on}`,
  },
  lateTotal: 'Total overdue',
  deducted: 'Credit notes, payments and other amounts to deduct',
  total: 'Total to pay',
  informed: () => 'For information, also overdue and not included in this total:',
  legal,
  bank: {
    title: 'Payment by bank transfer',
    holder: 'Account holder',
    amount: 'Amount',
    iban: 'IBAN',
    bic: 'BIC',
    label: 'Reference to quote',
    scan: 'SEPA transfer QR code: scan it with your banking app, where it can read one.',
    alt: (amount, payee, iban, reference) =>
      `SEPA transfer QR code: ${amount} to ${payee}, IBAN ${iban}, reference ${reference}.`,
    withheld: 'Test message, without its transfer QR code.',
  },
  attachments: 'Attachments:',
  kinds: EN_KINDS,
  andOthers: (count) => (count === 1 ? 'and 1 other' : `and ${count} others`),
  watermark: 'TEST COPY – NOT SENT',
  mail: {
    preheader: (told) => `${invoices(told.invoiceCount)}, ${told.total} to pay. Details are in the attached letter.`,
    moreLines: (count) =>
      count === 1
        ? '… and 1 other instalment, detailed in the attached letter'
        : `… and ${formatCount(count, 'en')} other instalments, detailed in the attached letter`,
    attachedLetter: 'The letter is attached to this message as a PDF.',
    attachedLetterWithCode:
      'The letter is attached to this message as a PDF, with a transfer QR code to scan with your banking app.',
    sandboxBanner: 'Test message: it was not sent to the customer and has no value.',
    sandboxMark: '[TEST]',
  },
};
