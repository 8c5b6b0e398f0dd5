import type { PrevenanceFacts } from '../../domain/relance/letter.ts';
import { formatDay } from '../words/format.ts';
import type { LetterParts } from './letter-content.ts';
import { printAmount, wordsOf, writeHead, writePiece } from './write-head.ts';

/** A prévenance: what falls due, when, and how to pay it. */
export function writePrevenance(facts: PrevenanceFacts): LetterParts {
  const words = wordsOf(facts);
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
    formal: false,
    table: { words: words.table, columns: ['piece', 'issued', 'due', 'amount', 'left'], rows },
    deductions: [],
    totals: { steps: [], total: { label: words.kinds.prevenance.total, amount: printAmount(facts.total, facts) } },
    legal: [],
  };
}
