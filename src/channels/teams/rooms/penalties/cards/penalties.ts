import type { Cents } from '../../../../../domain/cents.ts';
import type { Language } from '../../../../../domain/language.ts';
import { INDEMNITY_CURRENCY } from '../../../../../domain/penalties/compute-penalties.ts';
import type { CurrencyPenalties, Penalties, PenaltyItem } from '../../../../../domain/penalties/penalties.ts';
import type { PenaltiesView } from '../../../../../use-cases/penalties/views.ts';
import { formatAmount, formatDay, formatInstant } from '../../../../words/format.ts';
import { semicolon } from '../../../../words/joints.ts';
import { sayRateProblem, sayRatesUsed } from '../../../../words/penalties/say-rates.ts';
import { penaltiesWords } from '../../../../words/penalties/words.ts';
import { aboutCustomer } from '../../../about.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { expandCard } from '../../../cards/expand.ts';
import type { Card } from '../../../turn.ts';
import template from './penalties.json' with { type: 'json' };

interface Line {
  readonly text: string;
}

interface Figure {
  readonly label: string;
  readonly amount: string;
}

interface Section {
  readonly figures: readonly Figure[];
  readonly detail: string;
  readonly hasRows: boolean;
  readonly headers: readonly Line[];
  /** `piece` is Sage's; the other cells are ours. */
  readonly rows: readonly { readonly piece: string; readonly cells: readonly Line[] }[];
  readonly notes: readonly Line[];
}

/** What `penalties.json` shows. */
export interface PenaltiesData {
  readonly title: string;
  readonly name: string;
  readonly identity: string;
  readonly indicative: string;
  readonly notices: readonly Line[];
  readonly empty: string;
  readonly sections: readonly Section[];
  readonly page: string;
  readonly footers: readonly Line[];
  readonly buttons: readonly Button[];
}

/** Rows of a page, over all currencies: more would be too many for a card. */
const PAGE_ROWS = 8;
const MAX_CURRENCIES = 3;
const MAX_RATES = 4;

/** What one customer would owe for having been late: a line an instalment, sums by currency, how it was computed. */
export const penaltiesCard = (language: Language, view: PenaltiesView, page = 1): Card =>
  expandCard(
    template,
    penaltiesData(language, view, page),
    aboutCustomer(language, { company: view.company.code, code: view.tiers.code }),
  );

/** `page`: from 1; one beyond the last is the last. */
export function penaltiesData(language: Language, view: PenaltiesView, asked: number): PenaltiesData {
  const words = penaltiesWords(language);
  const { tiers, company, answer } = view;
  const here = { company: company.code, code: tiers.code };
  const known = answer.kind === 'penalties' ? answer : null;
  const isEmpty = known !== null && known.exempt === null && known.byCurrency.length === 0;
  const shown = (known?.byCurrency ?? []).slice(0, MAX_CURRENCIES);
  const pages = Math.max(1, Math.ceil(shown.reduce((sum, { items }) => sum + items.length, 0) / PAGE_ROWS));
  const page = Math.min(asked, pages);
  const turn = (title: string, to: number): Button => button(title, 'penalties.show', { ...here, page: to });
  return {
    title: answer.kind === 'no-rate' ? words.noRateTitle : words.title,
    name: clip(tiers.name, 80),
    identity: `${tiers.code} · ${clip(company.name, 60)}`,
    indicative: known !== null && known.exempt === null ? words.indicative : '',
    notices: noticesOf(language, view).map((text) => ({ text })),
    empty: isEmpty ? words.nothing : '',
    sections: sectionsOf(language, shown, page),
    page: pages > 1 ? words.page(page, pages) : '',
    footers: (known ? footersOf(language, view, known) : []).map((text) => ({ text })),
    buttons: [
      ...(page > 1 ? [turn(words.previousPage, page - 1)] : []),
      ...(page < pages ? [turn(words.nextPage, page + 1)] : []),
      button(words.seeAccount, 'account.show', here),
      turn(words.refresh, page),
    ],
  };
}

/** What must not be missed: what is missing, who is exempt, that nobody said who pays. */
function noticesOf(language: Language, { answer }: PenaltiesView): readonly string[] {
  const words = penaltiesWords(language);
  if (answer.kind === 'no-rate') return answer.problems.slice(0, MAX_RATES).map((one) => sayRateProblem(one, language));
  const { payer, exempt } = answer;
  if (exempt !== null) return [words.exempt[exempt]];
  return payer.said ? [] : [words.payerUnsaid(words.payers[payer.kind])];
}

/** The sums of a currency stand on each page that shows lines of it. */
function sectionsOf(language: Language, byCurrency: readonly CurrencyPenalties[], page: number): readonly Section[] {
  const all = byCurrency.flatMap((own) => inOrder(own.items).map((item) => ({ own, item })));
  const rows = Map.groupBy(all.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS), ({ own }) => own);
  return [...rows].map(([own, shown]) =>
    sectionOf(
      language,
      own,
      shown.map(({ item }) => item),
    ),
  );
}

/** What is open comes first, the latest due first: the oldest are the ones that people know. */
const inOrder = (items: readonly PenaltyItem[]): readonly PenaltyItem[] => {
  const latest = items.toReversed();
  return [...latest.filter(({ paid }) => paid === null), ...latest.filter(({ paid }) => paid !== null)];
};

function sectionOf(language: Language, own: CurrencyPenalties, shown: readonly PenaltyItem[]): Section {
  const words = penaltiesWords(language);
  const { currency, items, interest, indemnities, total, unallocated } = own;
  const money = (amount: Cents): string => formatAmount(amount, currency, language);
  const { piece, due, interest: ofInterest, indemnity } = words.columns;
  return {
    figures: [
      { label: words.interest, amount: money(interest) },
      { label: words.indemnities, amount: formatAmount(indemnities, INDEMNITY_CURRENCY, language) },
      { label: currency === INDEMNITY_CURRENCY ? words.total : words.totalWithout, amount: money(total) },
    ],
    detail: words.counted(items.length),
    headers: [piece, due, ofInterest, indemnity].map((text) => ({ text })),
    hasRows: shown.length > 0,
    rows: shown.map((item) => ({
      piece: pieceOf(language, item),
      cells: cellsOf(language, item, money).map((text) => ({ text })),
    })),
    notes: unallocated === 0 ? [] : [{ text: words.unallocated(money(unallocated)) }],
  };
}

function pieceOf(language: Language, { piece, disputed }: PenaltyItem): string {
  const short = clip(piece, 24);
  return disputed ? `${short} (${penaltiesWords(language).disputed})` : short;
}

function cellsOf(language: Language, item: PenaltyItem, money: (amount: Cents) => string): readonly string[] {
  const words = penaltiesWords(language);
  const days = item.segments.reduce((sum, segment) => sum + segment.days, 0);
  return [
    words.late(formatDay(item.due, language), days, item.paid === null ? null : formatDay(item.paid, language)),
    money(item.interest),
    item.indemnity === 0 ? '—' : formatAmount(item.indemnity, INDEMNITY_CURRENCY, language),
  ];
}

function footersOf(language: Language, view: PenaltiesView, known: Penalties): readonly string[] {
  const words = penaltiesWords(language);
  const { payer, exempt, byCurrency } = known;
  const unseen = byCurrency.slice(MAX_CURRENCIES).map(({ currency }) => currency);
  const rates = sayRatesUsed(known, language).slice(0, MAX_RATES);
  return [
    ...(unseen.length > 0 ? [words.moreCurrencies(unseen.slice(0, MAX_CURRENCIES).join(', '))] : []),
    ...(rates.length > 0 ? [words.rates(rates.join(semicolon(language)))] : []),
    ...(payer.said && exempt === null ? [words.payer(words.payers[payer.kind])] : []),
    ...(payer.kind === 'particulier'
      ? []
      : [words.imputation[view.imputation], words.basis(formatDay(view.asOf, language), payer.kind)]),
    words.readAt(formatInstant(view.readAt, language)),
  ];
}
