import type { PrevenanceFacts } from '../../domain/relance/letter.ts';
import { formatDay } from '../words/format.ts';
import type { LetterContent } from './letter-content.ts';
import type { ToldPrevenance } from './words/kind-words.ts';
import { countInvoices, longDay, printAmount, wordsOf, writeHead, writePiece } from './write-head.ts';

/** What sentences of a prévenance speak of. Throws RangeError without a line: there is none then. */
export function tellPrevenance(facts: PrevenanceFacts): ToldPrevenance {
  const days = facts.lines.map(({ due }) => due).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) throw new RangeError(`Prévenance ${facts.reference} announces nothing`);
  return {
    companyName: facts.company.name,
    reference: facts.reference,
    invoiceCount: countInvoices(facts.lines),
    total: printAmount(facts.total, facts),
    first: longDay(first, facts),
    last: longDay(last, facts),
  };
}

/** A prévenance: what falls due, when, and how to pay it. */
export function writePrevenance(facts: PrevenanceFacts): LetterContent {
  const words = wordsOf(facts);
  const own = words.kinds.prevenance;
  const told = tellPrevenance(facts);
  const rows = facts.lines.map((line) => ({
    piece: writePiece(line, facts, words),
    issued: formatDay(line.issued, facts.language),
    due: formatDay(line.due, facts.language),
    daysLate: '',
    level: '',
    amount: printAmount(line.amount, facts),
    left: printAmount(line.left, facts),
  }));
  return {
    ...writeHead(facts, facts.total),
    subject: own.subject(told),
    formal: false,
    opening: own.opening(told),
    table: { words: words.table, columns: ['piece', 'issued', 'due', 'amount', 'left'], rows },
    deductions: [],
    totals: { steps: [], total: { label: own.total, amount: told.total } },
    closing: own.closing,
    valediction: own.valediction.split('\n'),
    legal: [],
  };
}
