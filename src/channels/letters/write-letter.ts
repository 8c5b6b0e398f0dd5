import type { Cents } from '../../domain/cents.ts';
import type { Deduction, LetterLine } from '../../domain/relance/decision.ts';
import type { LetterFacts, RappelFacts } from '../../domain/relance/letter.ts';
import { formatAmount, formatDay } from '../words/format.ts';
import type { LetterContent, LetterRow } from './letter-content.ts';
import type { LetterWords, Told } from './words/letter-words.ts';
import { countInvoices, longDay, phoneOf, printAmount, wordsOf, writeHead, writePiece } from './write-head.ts';
import { writePrevenance } from './write-prevenance.ts';
import { writeReleve } from './write-releve.ts';

function flatIndemnity(facts: RappelFacts): string {
  if (facts.flatIndemnity <= 0) return '';
  const written = formatAmount(facts.flatIndemnity, 'EUR', facts.language);
  return facts.flatIndemnity % 100 === 0 ? written.replace(/[.,]00(?!\d)/, '') : written;
}

function tellPenalties(facts: RappelFacts): Told['penalties'] {
  const { penalties, language } = facts;
  if (penalties?.kind !== 'amounts') return penalties?.kind ?? 'clause';
  const { interest, indemnities, asOf } = penalties;
  return {
    interest: printAmount(interest, facts),
    indemnities: indemnities > 0 ? formatAmount(indemnities, 'EUR', language) : '',
    asOf: longDay(asOf, facts),
  };
}

/** The facts that sentences speak of, written in the letter's language and currency. */
export function tell(facts: RappelFacts): Told {
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
    phone: phoneOf(facts),
  };
}

const levelsDiffer = (facts: RappelFacts): boolean => facts.lines.some((line) => line.level !== facts.level);

function writeRow(line: LetterLine, facts: RappelFacts, words: LetterWords): LetterRow {
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

const writeDeduction = (deduction: Deduction, facts: RappelFacts, words: LetterWords) => ({
  label: [words.deduction[deduction.kind](formatDay(deduction.on, facts.language)), deduction.piece.trim()]
    .filter((part) => part !== '')
    .join(' '),
  on: formatDay(deduction.on, facts.language),
  amount: printAmount(-deduction.amount as Cents, facts),
});

function writeTotals(facts: RappelFacts, words: LetterWords): LetterContent['totals'] {
  const total = { label: words.total, amount: printAmount(facts.total, facts) };
  if (facts.deductions.length === 0) return { steps: [], total };
  const steps = [
    { label: words.lateTotal, amount: printAmount(facts.lateTotal, facts) },
    { label: words.deducted, amount: printAmount(-facts.deducted as Cents, facts) },
  ];
  return { steps, total };
}

/** Facts → every text of the letter, in its language, in reading order. The PDF and the mail only lay it out. */
export function writeLetter(facts: LetterFacts): LetterContent {
  switch (facts.kind) {
    case 'rappel':
      return writeRappel(facts);
    case 'prevenance':
      return writePrevenance(facts);
    case 'releve':
      return writeReleve(facts);
  }
}

function writeRappel(facts: RappelFacts): LetterContent {
  const words = wordsOf(facts);
  const told = tell(facts);
  const columns: LetterContent['table']['columns'] = [
    ...(['piece', 'issued', 'due', 'daysLate'] as const),
    ...(levelsDiffer(facts) ? (['level'] as const) : []),
    ...(['amount', 'left'] as const),
  ];
  return {
    ...writeHead(facts, facts.total),
    subject: words.subject(facts.level, told),
    formal: facts.level === 4,
    opening: words.opening[facts.level](told),
    table: { words: words.table, columns, rows: facts.lines.map((line) => writeRow(line, facts, words)) },
    deductions: facts.deductions.map((deduction) => writeDeduction(deduction, facts, words)),
    totals: writeTotals(facts, words),
    closing: words.closing[facts.level](told),
    valediction: words.valediction[facts.level].split('\n'),
    legal: words.legal(told),
  };
}
