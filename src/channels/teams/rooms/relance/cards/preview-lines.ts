import type { Language } from '../../../../../domain/language.ts';
import type { OwedLine } from '../../../../../domain/relance/decision.ts';
import { payableElsewhere } from '../../../../../domain/relance/kinds/releve.ts';
import {
  linesIn,
  type PrevenanceFacts,
  type RappelFacts,
  type ReleveFacts,
} from '../../../../../domain/relance/letter.ts';
import { formatAmount, formatDay } from '../../../../words/format.ts';
import { draftWords } from '../../../../words/relance/relance-words.ts';
import { nameLetter } from '../../../../words/say-letter.ts';
import { wordsFor } from '../../../../words/words.ts';
import { clip } from '../../../cards/clip.ts';
import type { PreviewLetter } from '../desk.ts';
import type { PreviewLetterData } from './preview-data.ts';

type Lines = PreviewLetterData['lines'];

/** What a letter is, and how much it lists. */
export function headOf({ facts }: PreviewLetter, language: Language): string {
  const words = draftWords(language);
  const name = nameLetter(facts, language);
  if (facts.kind !== 'releve') return `${name} · ${words.linesTitle(linesIn(facts).length)}`;
  return `${name} · ${words.rowsTitle(facts.accounts.reduce((count, { rows }) => count + rows.length, 0))}`;
}

/** The first lines of the table, in the letter's own language: it stands in the letter's text. */
export function linesOf({ facts }: PreviewLetter, max: number): Lines {
  const { moreLines } = draftWords(facts.language);
  const { lines, count } = tableOf(facts, max);
  const more = count - lines.length;
  return more > 0 ? [...lines, { text: moreLines(more), amount: '' }] : lines;
}

function tableOf(facts: PreviewLetter['facts'], max: number): { readonly lines: Lines; readonly count: number } {
  switch (facts.kind) {
    case 'rappel':
      return rappelTable(facts, max);
    case 'prevenance':
      return { lines: facts.lines.slice(0, max).map((line) => lineOf(line, facts)), count: facts.lines.length };
    case 'releve':
      return releveTable(facts);
  }
}

function rappelTable(facts: RappelFacts, max: number) {
  const { language } = facts;
  const { account, explain } = wordsFor(language);
  const lines = facts.lines.slice(0, max).map((line) => lineOf(line, facts, account.days(line.daysLate)));
  const deductions = facts.deductions.slice(0, max).map((one) => ({
    text: `${explain.deductions[one.kind]} ${clip(one.piece, 20)} · ${formatDay(one.on, language)}`,
    amount: `− ${formatAmount(one.amount, facts.currency, language)}`,
  }));
  return { lines: [...lines, ...deductions], count: facts.lines.length + facts.deductions.length };
}

/** What the letter shows without claiming it, in the letter's own language, under what says so; '' where it shows nothing. */
export function informedOf(
  { facts }: PreviewLetter,
  max: number,
): Pick<PreviewLetterData, 'informedTitle' | 'informed'> {
  const { informed = [] } = facts.kind === 'rappel' ? facts : {};
  if (facts.kind !== 'rappel' || informed.length === 0) return { informedTitle: '', informed: [] };
  const words = draftWords(facts.language);
  const more = informed.length - max;
  const lines = informed.slice(0, max).map((line) => lineOf(line, facts));
  return {
    informedTitle: words.informed,
    informed: more > 0 ? [...lines, { text: words.moreLines(more), amount: '' }] : lines,
  };
}

/** The balances of both ends of each currency, and what is to be paid elsewhere: the PDF has what lies between. */
function releveTable({ accounts, language, from, until }: ReleveFacts) {
  const words = draftWords(language);
  const lines = accounts.flatMap(({ currency, opening, rows, closing }) => [
    {
      text: words.balanceBefore(currency, formatDay(from, language)),
      amount: formatAmount(opening, currency, language),
    },
    { text: words.balanceAt(currency, formatDay(until, language)), amount: formatAmount(closing, currency, language) },
    ...payableElsewhere({ rows }).map(({ to, pieces }) => ({
      text: words.payable(clip(pieces.join(', '), 60), clip(to, 40)),
      amount: '',
    })),
  ]);
  return { lines, count: lines.length };
}

function lineOf(line: OwedLine, { currency, language }: RappelFacts | PrevenanceFacts, ...others: readonly string[]) {
  return {
    text: [...documentsOf(line, language), formatDay(line.due, language), ...others].join(' · '),
    amount: formatAmount(line.left, currency, language),
  };
}

/** The number of an instalment; of an effet its invoice with its day, then the effet with its own. */
function documentsOf(line: OwedLine, language: Language): readonly string[] {
  const words = draftWords(language);
  const { effet } = line;
  const own = clip(line.piece, 20);
  if (!effet) return [own];
  const on = formatDay(effet.on, language);
  if (!effet.invoice) return [words.effet(own, on)];
  const { piece, issued } = effet.invoice;
  const invoice = words.ofDay(clip(piece, 20), formatDay(issued, language));
  return [invoice, words.effet(piece === line.piece ? '' : own, on)];
}
