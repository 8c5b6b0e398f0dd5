import type { Cents } from '../../domain/cents.ts';
import type { Day } from '../../domain/day.ts';
import { type Deduction, documentOfLine, type LetterLine } from '../../domain/relance/decision.ts';
import type { LetterFacts } from '../../domain/relance/letter.ts';
import { formatAmount, formatDay, formatLongDay } from '../words/format.ts';
import { groupIban, groupSiret, writingPlace } from './identity.ts';
import type { LetterContent, LetterRow } from './letter-content.ts';
import { sayFields } from './templates/say-fields.ts';
import { setLines, setSubject } from './templates/set-template.ts';
import { templateOf } from './templates/template-of.ts';
import { EN } from './words/en.ts';
import { FR } from './words/fr.ts';
import type { LetterWords, Told } from './words/letter-words.ts';
import { para } from './words/paragraph.ts';

const NO_BREAK = '\u00a0';
/** Names of copies printed before « et N autres »: the list must not push the letter to a page of its own. */
const MOST_COPIES_NAMED = 12;

export const wordsOf = (facts: LetterFacts): LetterWords => (facts.language === 'en' ? EN : FR);

const longDay = (day: Day, facts: LetterFacts): string => formatLongDay(day, facts.language).replaceAll(' ', NO_BREAK);

/** An amount as printed: figures never break, a negative one takes a true minus. */
export const printAmount = (amount: Cents, facts: LetterFacts): string =>
  formatAmount(amount, facts.currency, facts.language).replace(/^-/, '\u2212');

function flatIndemnity(facts: LetterFacts): string {
  if (facts.flatIndemnity <= 0) return '';
  const written = formatAmount(facts.flatIndemnity, 'EUR', facts.language);
  return facts.flatIndemnity % 100 === 0 ? written.replace(/[.,]00(?!\d)/, '') : written;
}

function tellPenalties(facts: LetterFacts): Told['penalties'] {
  const { penalties, language } = facts;
  if (penalties?.kind !== 'amounts') return penalties?.kind ?? 'clause';
  const { interest, indemnities, asOf } = penalties;
  return {
    interest: printAmount(interest, facts),
    indemnities: indemnities > 0 ? formatAmount(indemnities, 'EUR', language) : '',
    asOf: longDay(asOf, facts),
  };
}

/** Several instalments of one invoice are one invoice, effets of it too; an entry without a number counts for itself. */
export function countInvoices(lines: readonly LetterLine[]): number {
  const numbers = lines.map(documentOfLine);
  return new Set(numbers.filter((number) => number !== '')).size + numbers.filter((number) => number === '').length;
}

/** The facts that sentences speak of, written in the letter's language and currency. */
export function tell(facts: LetterFacts): Told {
  const last = facts.lines
    .flatMap((line) => (line.lastReminder === null ? [] : [line.lastReminder]))
    .sort()
    .at(-1);
  return {
    companyName: facts.company.name,
    reference: facts.reference,
    invoiceCount: countInvoices(facts.lines),
    total: printAmount(facts.total, facts),
    hasDeductions: facts.deductions.length > 0,
    payBy: longDay(facts.payBy, facts),
    lastReminder: last === undefined ? '' : longDay(last, facts),
    flatIndemnity: flatIndemnity(facts),
    penalties: tellPenalties(facts),
    email: facts.replyTo,
    phone: facts.company.phone.replaceAll(' ', NO_BREAK),
  };
}

const levelsDiffer = (facts: LetterFacts): boolean => facts.lines.some((line) => line.level !== facts.level);

/** Of an effet the invoice that it was taken for, and beside it the effet's own number, where it has one, and day. */
function writePiece(line: LetterLine, facts: LetterFacts, words: LetterWords): string {
  const document = documentOfLine(line) || words.table.noPiece;
  if (!line.effet) return document;
  const own = line.piece.trim() === document ? '' : line.piece.trim();
  return words.effet(document, own, formatDay(line.effet.on, facts.language));
}

function writeRow(line: LetterLine, facts: LetterFacts, words: LetterWords): LetterRow {
  return {
    piece: writePiece(line, facts, words),
    issued: formatDay(line.issued, facts.language),
    due: formatDay(line.due, facts.language),
    daysLate: String(line.daysLate),
    level: words.levelInTable[line.level],
    amount: printAmount(line.amount, facts),
    left: printAmount(line.left, facts),
  };
}

const writeDeduction = (deduction: Deduction, facts: LetterFacts, words: LetterWords) => ({
  label: [words.deduction[deduction.kind](formatDay(deduction.on, facts.language)), deduction.piece.trim()]
    .filter((part) => part !== '')
    .join(' '),
  on: formatDay(deduction.on, facts.language),
  amount: printAmount(-deduction.amount as Cents, facts),
});

function writeTotals(facts: LetterFacts, words: LetterWords): LetterContent['totals'] {
  const total = { label: words.total, amount: printAmount(facts.total, facts) };
  if (facts.deductions.length === 0) return { steps: [], total };
  const steps = [
    { label: words.lateTotal, amount: printAmount(facts.lateTotal, facts) },
    { label: words.deducted, amount: printAmount(-facts.deducted as Cents, facts) },
  ];
  return { steps, total };
}

function writeCopies(copies: readonly string[], words: LetterWords): string {
  const named = copies.slice(0, MOST_COPIES_NAMED).join(', ');
  const others = copies.length - MOST_COPIES_NAMED;
  return others > 0 ? `${named} ${words.andOthers(others)}` : named;
}

function writeCompany(facts: LetterFacts, words: LetterWords): LetterContent['company'] {
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

const writeBank = (facts: LetterFacts, { bank }: LetterWords): LetterContent['bank'] => ({
  title: bank.title,
  payee: [
    { label: bank.holder, value: facts.company.name },
    { label: bank.label, value: facts.reference },
  ],
  account: [
    { label: bank.iban, value: groupIban(facts.company.bank.iban) },
    { label: bank.bic, value: `${facts.company.bank.bic}  ·  ${facts.company.bank.name}` },
  ],
});

/** Facts → every text of the letter, in its language, in reading order. The PDF and the mail only lay it out. */
export function writeLetter(facts: LetterFacts): LetterContent {
  const words = wordsOf(facts);
  const told = tell(facts);
  const { tiers } = facts;
  const template = templateOf(facts);
  const said = sayFields(facts, told, longDay(facts.date, facts));
  return {
    language: facts.language,
    day: facts.date,
    reference: facts.reference,
    subject: setSubject(template.subject, said),
    subjectLabel: words.subjectLabel,
    formal: facts.level === 4,
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
    opening: setLines(template.opening, said),
    table: {
      words: words.table,
      showLevel: levelsDiffer(facts),
      rows: facts.lines.map((line) => writeRow(line, facts, words)),
    },
    deductions: facts.deductions.map((deduction) => writeDeduction(deduction, facts, words)),
    totals: writeTotals(facts, words),
    bank: writeBank(facts, words),
    personal: facts.personalSentence
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
      .map((line) => para`${line.trim()}`),
    afterTable: setLines(template.afterTable, said),
    afterPayment: setLines(template.afterPayment, said),
    closing: setLines(template.closing, said),
    signatory: facts.signatory,
    attachmentsLabel: words.attachments,
    attachments: writeCopies(facts.copies, words),
    legal: words.legal(told),
    page: words.pageOf,
    colon: words.colon,
    watermark: facts.sandbox ? words.watermark : '',
  };
}

/** The subject of the mail, before its mark of a test. */
export const writeMailSubject = (facts: LetterFacts): string =>
  setSubject(templateOf(facts).mailSubject, sayFields(facts, tell(facts), longDay(facts.date, facts)));
