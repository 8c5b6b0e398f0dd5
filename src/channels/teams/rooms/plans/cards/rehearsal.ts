import type { Currency } from '../../../../../domain/company/currency.ts';
import type { LevelRank } from '../../../../../domain/company/reminder-plan.ts';
import type { Language } from '../../../../../domain/language.ts';
import { monthsOf } from '../../../../../domain/plans/rehearsal/past-months.ts';
import type { RehearsedCell, RehearsedPlan } from '../../../../../domain/plans/rehearsal/summary.ts';
import type { RehearsalView } from '../../../../../use-cases/plans/show-rehearsal.ts';
import { sumsOf } from '../../../../plans/rehearsal-document.ts';
import { formatCount, formatDay, formatInstant, formatMonth } from '../../../../words/format.ts';
import { rehearsalWords } from '../../../../words/plans/words.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { expandCard } from '../../../cards/expand.ts';
import type { Card } from '../../../turn.ts';
import { dataOfRehearsal } from '../asked-rehearsal.ts';
import template from './rehearsal.json' with { type: 'json' };

interface Line {
  readonly text: string;
}
interface Row {
  readonly cells: readonly { readonly lines: readonly Line[] }[];
}

/** What `rehearsal.json` shows. */
export interface RehearsalData {
  readonly title: string;
  readonly name: string;
  readonly lines: readonly Line[];
  readonly sections: readonly {
    /** The currency, where several are shown. */
    readonly heading: string;
    readonly headers: readonly Line[];
    readonly rows: readonly Row[];
  }[];
  readonly notes: readonly Line[];
  readonly buttons: readonly Button[];
}

/** Months, with what they come to together, that a card holds with their levels. */
const PAGE = 7;

/** What a plan would have sent by month and level, beside the plan in force; letters of two currencies in tables of their own. */
export function rehearsalCard(language: Language, view: RehearsalView, page: number): Card {
  const words = rehearsalWords(language);
  const { company, rehearsal, playedAt, version } = view;
  const asked = { company: company.code, months: view.months, version: version?.version ?? null };
  const listed = listOf(language, view);
  const pages = Math.max(1, Math.ceil(listed.length / PAGE));
  const at = Math.min(page, pages);
  const { from, until } = rehearsal.asked;
  const data: RehearsalData = {
    title: words.title,
    name: clip(company.identity.name, 80),
    lines: [
      words.period(formatDay(from, language), formatDay(until, language)),
      playedOf(language, view),
      ...(listed.length === 0 ? [words.nothing] : sumsOf(language, rehearsal)),
    ].map(lineOf),
    sections: sectionsOf(language, view, {
      shown: listed.slice((at - 1) * PAGE, at * PAGE),
      several: new Set(listed.map(({ currency }) => currency)).size > 1,
    }),
    notes: [
      ...(listed.length === 0 ? [] : [`${words.levelsAre} ${words.paidMeans}`]),
      `${words.assumed(rehearsal.asked.lagDays)} ${words.playedAt(formatInstant(playedAt, language))}`,
    ].map((text) => ({ text })),
    buttons: [
      ...(at > 1 ? [button(words.previousPage, 'plan.rehearsal', dataOfRehearsal(asked, at - 1))] : []),
      ...(at < pages ? [button(words.nextPage, 'plan.rehearsal', dataOfRehearsal(asked, at + 1))] : []),
      ...(listed.length === 0 ? [] : [button(words.file, 'plan.rehearsal.file', dataOfRehearsal(asked))]),
      button(words.see, 'plan.show', { company: company.code }),
    ],
  };
  return expandCard(template, data);
}

const LONGEST = 200;
const lineOf = (text: string): Line => ({ text: clip(text, LONGEST) });

/** Which plan is played, and what stands beside it. */
function playedOf(language: Language, { version, inForce, rehearsal }: RehearsalView): string {
  const words = rehearsalWords(language);
  if (version === null) return words.ofFile;
  if (rehearsal.isInForce) return words.ofInForce(version.version);
  const beside = inForce ? words.inForceVersion(inForce.version) : words.inForceFile;
  return words.ofVersion(version.version, formatDay(version.validFrom, language), beside);
}

interface Listed {
  readonly currency: Currency;
  readonly row: Row;
}

/** Of each currency what it comes to, then month by month, those without a letter too. */
function listOf(language: Language, { rehearsal }: RehearsalView): readonly Listed[] {
  const words = rehearsalWords(language);
  const { rehearsed, inForce, isInForce } = rehearsal;
  const sides = isInForce ? [inForce] : [rehearsed, inForce];
  const currencies = [...new Set(sides.flatMap(({ cells }) => cells.map(({ currency }) => currency)))].sort();
  return currencies.flatMap((currency) =>
    [null, ...monthsOf(rehearsal.asked)].map((month) => ({
      currency,
      row: rowOf(
        language,
        month === null ? words.total : formatMonth(month, language),
        sides.map((side) => cellsOf(side, currency, month)),
      ),
    })),
  );
}

const cellsOf = ({ cells }: RehearsedPlan, currency: Currency, month: string | null): readonly RehearsedCell[] =>
  cells.filter((cell) => cell.currency === currency && (month === null || cell.month === month));

/** Of one plan its letters beside those that came in vain; of two the one beside the other. */
function rowOf(language: Language, name: string, [first = [], second]: readonly Cells[]): Row {
  const texts = second
    ? [sideOf(language, first), sideOf(language, second)]
    : [byLevel(language, first, lettersOf), byLevel(language, first, paidOf)];
  return { cells: [[name], ...texts].map((lines) => ({ lines: lines.map((text) => ({ text })) })) };
}

type Cells = readonly RehearsedCell[];
type Count = (cell: RehearsedCell) => number;

const lettersOf: Count = ({ letters }) => letters;
const paidOf: Count = ({ paid }) => paid;
const sumOf = (cells: Cells, count: Count): number => cells.reduce((sum, cell) => sum + count(cell), 0);

/** « 34 », then « N1 : 20 » and so on, of each level that has letters; [] where there is none. */
function byLevel(language: Language, cells: Cells, count: Count): readonly string[] {
  const { short, ofLevel, noLetter } = rehearsalWords(language);
  const said = (own: Cells): string => formatCount(sumOf(own, count), language);
  if (cells.length === 0) return [noLetter];
  return [said(cells), ...levelsIn(cells).map(([level, own]) => ofLevel(short[level], said(own)))];
}

/** « 34 lettres », « déjà payé : 3 », then the same of each level in one line. */
function sideOf(language: Language, cells: Cells): readonly string[] {
  const { short, ofLevel, letters, paid, noLetter } = rehearsalWords(language);
  if (cells.length === 0) return [noLetter];
  const inVain = (own: Cells): readonly string[] => {
    const count = sumOf(own, paidOf);
    return count === 0 ? [] : [paid(count)];
  };
  return [
    letters(sumOf(cells, lettersOf)),
    ...inVain(cells),
    ...levelsIn(cells).map(([level, own]) =>
      [ofLevel(short[level], formatCount(sumOf(own, lettersOf), language)), ...inVain(own)].join(', '),
    ),
  ];
}

const levelsIn = (cells: Cells): readonly (readonly [LevelRank, Cells])[] =>
  [...Map.groupBy(cells, ({ level }) => level)].sort(([one], [other]) => one - other);

/** Neighbours of one currency are one table, which names it where there are several. */
function sectionsOf(
  language: Language,
  { rehearsal }: RehearsalView,
  { shown, several }: { readonly shown: readonly Listed[]; readonly several: boolean },
): RehearsalData['sections'] {
  const words = rehearsalWords(language);
  const headers = rehearsal.isInForce
    ? [words.month, words.lettersTitle, words.paidTitle]
    : [words.month, words.mine, words.inForce];
  return [...Map.groupBy(shown, ({ currency }) => currency)].map(([currency, own]) => ({
    heading: several ? currency : '',
    headers: headers.map((text) => ({ text })),
    rows: own.map(({ row }) => row),
  }));
}
