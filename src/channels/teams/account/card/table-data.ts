import type { Day } from '../../../../domain/day.ts';
import type { Language } from '../../../../domain/language.ts';
import { isLate } from '../../../../domain/ledger/account.ts';
import type { OpenItem } from '../../../../domain/ledger/open-item.ts';
import type { HeldBackItem, LetterLine } from '../../../../domain/relance/decision.ts';
import { type Standing, standingOf } from '../../../../use-cases/dispatch/standing.ts';
import { markOf } from '../../../words/explain/explain-held-back.ts';
import type { SayHold } from '../../../words/explain/say-hold.ts';
import { formatAmount, formatDay } from '../../../words/format.ts';
import { type Words, wordsFor } from '../../../words/words.ts';
import { button } from '../../cards/buttons.ts';
import { clip } from '../../cards/clip.ts';
import type { CurrencyView, CustomerView } from '../desk.ts';
import type { CustomerCardData, CustomerRow } from './customer-data.ts';

const ROWS_A_PAGE = 10;

/** Instalments that are late, the oldest first. */
export const lateItems = ({ account }: CurrencyView): readonly OpenItem[] =>
  account.items.filter(isLate).toSorted((a, b) => b.daysLate - a.daysLate || a.ecNo - b.ecNo);

/** The rows of one page; a page past the end is the last one. */
export function pageOf<T>(
  all: readonly T[],
  asked: number,
): { readonly page: number; readonly pages: number; readonly rows: readonly T[] } {
  const pages = Math.max(1, Math.ceil(all.length / ROWS_A_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  return { page, pages, rows: all.slice((page - 1) * ROWS_A_PAGE, page * ROWS_A_PAGE) };
}

/** The table of late instalments, one page of it. */
export function tableOf(
  language: Language,
  view: CustomerView,
  focus: CurrencyView | undefined,
  asked: number,
): Pick<CustomerCardData, 'hasRows' | 'headers' | 'rows' | 'page' | 'pager'> {
  const words = wordsFor(language);
  const late = focus ? lateItems(focus) : [];
  if (!focus || late.length === 0) return { hasRows: false, headers: [], rows: [], page: '', pager: [] };
  const { page, pages, rows } = pageOf(late, asked);
  const lines = new Map<number, LetterLine>();
  if (focus.decision.kind === 'proposal') {
    for (const letter of focus.decision.letters) for (const line of letter.lines) lines.set(line.ecNo, line);
  }
  const held = new Map(focus.decision.heldBack.map((one) => [one.ecNo, one]));
  const sent = sentReminders(focus);
  const corrected = new Set(focus.corrections.map(({ ecNo }) => ecNo));
  const levelOf = levelsShown(focus);
  const here = { company: view.company.code, code: view.tiers.code, currency: focus.account.currency };
  return {
    hasRows: true,
    headers: headersOf(words),
    rows: rows.map((item) =>
      rowOf(
        language,
        item,
        {
          line: lines.get(item.ecNo),
          held: held.get(item.ecNo),
          sent: lastSent(item, sent),
          level: levelOf(item),
          isCorrected: corrected.has(item.ecNo),
        },
        view.sayHold,
      ),
    ),
    page: pages > 1 ? words.account.page(page, pages, late.length) : '',
    pager: [
      ...(page > 1 ? [button(words.account.previousPage, 'account.show', { ...here, page: page - 1 })] : []),
      ...(page < pages ? [button(words.account.nextPage, 'account.show', { ...here, page: page + 1 })] : []),
    ],
  };
}

interface Sent {
  readonly level: number;
  readonly on: Day;
}

/** Whatever is left to file. */
const LEFT: ReadonlySet<Standing> = new Set(['sent', 'unfiled']);

/** Our own last reminder of each instalment, which Sage does not know; a copy by post counts as sent. */
function sentReminders({ dispatches }: CurrencyView): ReadonlyMap<number, Sent> {
  const last = new Map<number, Sent>();
  for (const dispatch of dispatches) {
    if (!LEFT.has(standingOf(dispatch))) continue;
    const { facts } = dispatch;
    if (facts.kind !== 'rappel') continue;
    const { date: on } = facts;
    for (const { ecNo, level } of facts.lines) if (on > (last.get(ecNo)?.on ?? '')) last.set(ecNo, { level, on });
  }
  return last;
}

/** Under any number that Sage gave it. */
const lastSent = ({ ecNo, continues }: OpenItem, sent: ReadonlyMap<number, Sent>): Sent | undefined =>
  [ecNo, ...continues].flatMap((number) => sent.get(number) ?? []).toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];

function headersOf({ account: { columns } }: Words): CustomerCardData['headers'] {
  const { piece, due, left, level } = columns;
  return [
    { text: piece, align: 'Left' },
    { text: due, align: 'Left' },
    { text: left, align: 'Right' },
    { text: level, align: 'Left' },
  ];
}

/** A room's own words may be a sentence. */
const MAX_MARK = 60;

const markedWith = (words: Words['account'], mark: string, others: number): string =>
  others === 0 ? mark : words.markMore(mark, others);

/** The level that the table shows of an item that no letter proposes. */
export function levelsShown(one: CurrencyView): (item: OpenItem) => number {
  const sent = sentReminders(one);
  const corrected = new Map(one.corrections.map(({ ecNo, count }) => [ecNo, count]));
  return (item) => corrected.get(item.ecNo) ?? lastSent(item, sent)?.level ?? item.sageLevel;
}

interface RowFacts {
  readonly line: LetterLine | undefined;
  readonly held: HeldBackItem | undefined;
  readonly sent: Sent | undefined;
  readonly level: number;
  /** A person said how many reminders count. */
  readonly isCorrected: boolean;
}

function rowOf(
  language: Language,
  item: OpenItem,
  { line, held, sent, level, isCorrected }: RowFacts,
  sayHold: SayHold,
): CustomerRow {
  const { account: words } = wordsFor(language);
  const days = item.daysLate ?? 0;
  const last = line?.lastReminder ?? sent?.on ?? (held?.why.code === 'interval' ? held.why.last : item.sageReminded);
  return {
    piece: clip(item.piece, 20),
    due: item.due === null ? words.never : formatDay(item.due, language),
    days: words.days(days),
    color: days > 60 ? 'Attention' : 'Default',
    left: formatAmount(item.left, item.currency, language),
    level: line ? words.levelStep(line.previousLevel, line.level) : words.level(level),
    last: last ? formatDay(last, language) : '',
    mark: held
      ? markedWith(words, clip(markOf(language, held.why, sayHold), MAX_MARK), held.others.length)
      : isCorrected
        ? words.corrected
        : '',
  };
}
