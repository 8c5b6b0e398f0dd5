import type { Cents } from '../../domain/cents.ts';
import type { Deduction, LetterLine } from '../../domain/relance/decision.ts';
import type { LetterFacts, RappelFacts } from '../../domain/relance/letter.ts';
import { formatDay } from '../words/format.ts';
import type { LetterContent, LetterParts, LetterRow } from './letter-content.ts';
import { tell } from './tell.ts';
import { setTexts } from './templates/set-letter.ts';
import type { LetterWords } from './words/letter-words.ts';
import { printAmount, wordsOf, writeHead, writePiece } from './write-head.ts';
import { writePrevenance } from './write-prevenance.ts';
import { writeReleve } from './write-releve.ts';

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

function writeInformed(facts: RappelFacts, words: LetterWords): LetterContent['informed'] {
  const { informed = [], language } = facts;
  if (informed.length === 0) return null;
  const rows = informed.map((line) => ({
    piece: writePiece(line, facts, words),
    due: formatDay(line.due, language),
    left: printAmount(line.left, facts),
  }));
  return { sentence: words.informed(rows.length), rows };
}

/** Facts → every text of the letter, in its language, in reading order. The PDF and the mail only lay it out. */
export const writeLetter = (facts: LetterFacts): LetterContent => ({ ...setTexts(facts), ...writeParts(facts) });

function writeParts(facts: LetterFacts): LetterParts {
  switch (facts.kind) {
    case 'rappel':
      return writeRappel(facts);
    case 'prevenance':
      return writePrevenance(facts);
    case 'releve':
      return writeReleve(facts);
  }
}

function writeRappel(facts: RappelFacts): LetterParts {
  const words = wordsOf(facts);
  const columns: LetterContent['table']['columns'] = [
    ...(['piece', 'issued', 'due', 'daysLate'] as const),
    ...(levelsDiffer(facts) ? (['level'] as const) : []),
    ...(['amount', 'left'] as const),
  ];
  return {
    ...writeHead(facts, facts.total),
    formal: facts.level === 4,
    table: { words: words.table, columns, rows: facts.lines.map((line) => writeRow(line, facts, words)) },
    deductions: facts.deductions.map((deduction) => writeDeduction(deduction, facts, words)),
    totals: writeTotals(facts, words),
    informed: writeInformed(facts, words),
    legal: words.legal(tell(facts)),
  };
}
