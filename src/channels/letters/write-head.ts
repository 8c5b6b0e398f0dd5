import type { Cents } from '../../domain/cents.ts';
import type { Day } from '../../domain/day.ts';
import { documentOfLine, type OwedLine } from '../../domain/relance/decision.ts';
import type { LetterHead } from '../../domain/relance/letter.ts';
import { formatAmount, formatDay, formatLongDay } from '../words/format.ts';
import { groupSiret, writingPlace } from './identity.ts';
import type { LetterContent } from './letter-content.ts';
import { EN } from './words/en.ts';
import { FR } from './words/fr.ts';
import type { LetterWords } from './words/letter-words.ts';
import { para } from './words/paragraph.ts';
import { writePayment } from './write-payment.ts';

export const NO_BREAK = '\u00a0';
/** Names of copies printed before « et N autres »: the list must not push the letter to a page of its own. */
const MOST_COPIES_NAMED = 12;

export const wordsOf = (facts: Pick<LetterHead, 'language'>): LetterWords => (facts.language === 'en' ? EN : FR);

export const longDay = (day: Day, facts: Pick<LetterHead, 'language'>): string =>
  formatLongDay(day, facts.language).replaceAll(' ', NO_BREAK);

/** An amount as printed: figures never break, a negative one takes a true minus. */
export const printAmount = (amount: Cents, facts: Pick<LetterHead, 'currency' | 'language'>): string =>
  formatAmount(amount, facts.currency, facts.language).replace(/^-/, '\u2212');

/** Several instalments of one invoice are one invoice, effets of it too; an entry without a number counts for itself. */
export function countInvoices(lines: readonly OwedLine[]): number {
  const numbers = lines.map(documentOfLine);
  return new Set(numbers.filter((number) => number !== '')).size + numbers.filter((number) => number === '').length;
}

/** Of an effet the invoice that it was taken for, and beside it the effet's own number, where it has one, and day. */
export function writePiece(line: OwedLine, facts: Pick<LetterHead, 'language'>, words: LetterWords): string {
  const document = documentOfLine(line) || words.table.noPiece;
  if (!line.effet) return document;
  const own = line.piece.trim() === document ? '' : line.piece.trim();
  return words.effet(document, own, formatDay(line.effet.on, facts.language));
}

function writeCopies(copies: readonly string[], words: LetterWords): string {
  const named = copies.slice(0, MOST_COPIES_NAMED).join(', ');
  const others = copies.length - MOST_COPIES_NAMED;
  return others > 0 ? `${named} ${words.andOthers(others)}` : named;
}

function writeCompany(facts: LetterHead, words: LetterWords): LetterContent['company'] {
  const { company } = facts;
  return {
    name: company.name,
    legalLine: company.capital ? words.capital(company.legalForm, company.capital) : company.legalForm,
    addressLines: company.addressLines,
    reach: [
      ...(company.phone === '' ? [] : [`${words.phone}${NO_BREAK}${company.phone}`]),
      ...(company.email === '' ? [] : [company.email]),
    ],
    identifiers: [
      `${words.siret} ${groupSiret(company.siret)}`,
      ...(company.registry ? [company.registry] : []),
      `${words.vat} ${company.vatNumber}`,
    ].map((part) => part.replaceAll(' ', NO_BREAK)),
  };
}

type Head = Pick<
  LetterContent,
  | ('language' | 'day' | 'reference' | 'subjectLabel' | 'company' | 'recipient' | 'references' | 'writtenAt')
  | ('informed' | 'accounts' | 'bank' | 'personal' | 'signatory' | 'attachmentsLabel' | 'attachments')
  | ('page' | 'colon' | 'watermark')
>;

/** What letters of every kind have: who writes, to whom, how to pay `asked` (null: it asks for no amount). */
export function writeHead(facts: LetterHead, asked: Cents | null): Head {
  const words = wordsOf(facts);
  const { tiers } = facts;
  return {
    language: facts.language,
    day: facts.date,
    reference: facts.reference,
    subjectLabel: words.subjectLabel,
    company: writeCompany(facts, words),
    recipient: [
      tiers.name,
      ...(tiers.attention === '' ? [] : [tiers.attention]),
      ...tiers.addressLines.filter((line) => line.trim() !== ''),
    ],
    references: [
      { label: words.ourReference, value: facts.reference },
      { label: words.yourCode, value: tiers.code },
      { label: words.email, value: facts.replyTo },
    ],
    writtenAt: words.writtenAt(writingPlace(facts.company.addressLines), longDay(facts.date, facts)),
    informed: null,
    accounts: [],
    bank: writePayment(facts, asked, words),
    personal: facts.personalSentence
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .map((line) => para`${line.trim()}`),
    signatory: facts.signatory,
    attachmentsLabel: words.attachments,
    attachments: writeCopies(facts.copies, words),
    page: words.pageOf,
    colon: words.colon,
    watermark: facts.sandbox ? words.watermark : '',
  };
}

/** The company's telephone number, which never breaks. */
export const phoneOf = ({ company }: LetterHead): string => company.phone.replaceAll(' ', NO_BREAK);
