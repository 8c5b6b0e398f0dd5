import { type Cents, sumCents, ZERO } from '../../../domain/cents.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import type { Day } from '../../../domain/day.ts';
import { INDEMNITY_CURRENCY } from '../../../domain/penalties/compute-penalties.ts';
import type {
  CurrencyPenalties,
  NoRate,
  Penalties,
  PenaltyItem,
  Segment,
} from '../../../domain/penalties/penalties.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { PenaltiesView } from '../../../use-cases/penalties/views.ts';
import { fileNameOf } from '../../files/file-name-of.ts';
import type { ListDocument, Row } from '../../files/list-document.ts';
import { penaltyLines as lines } from '../../words/cli/penalties/penalties.ts';
import { formatAmount, formatCount, formatDay, formatInstant } from '../../words/format.ts';
import { sayMark, sayRate, sayRateProblem, sayRatesUsed } from '../../words/penalties/say-rates.ts';
import { penaltiesWords } from '../../words/penalties/words.ts';
import { table } from '../table.ts';

const words = penaltiesWords('fr');

/** The penalties of one customer in French: a line a period, sums by currency, then how they were computed. */
export function penaltiesText({ tiers, company, asOf, answer, imputation, readAt }: PenaltiesView): string {
  const title = lines.title(`${tiers.name} (${tiers.code})`, company.name, formatDay(asOf));
  if (answer.kind === 'no-rate') return [title, words.noRateTitle, ...problemsOf(answer)].join('\n');
  const { payer, exempt, byCurrency } = answer;
  if (exempt !== null) return [title, words.exempt[exempt]].join('\n');
  const kind = words.payers[payer.kind];
  const rates = sayRatesUsed(answer, 'fr');
  return [
    [title, words.indicative].join('\n'),
    ...(byCurrency.length === 0 ? [words.nothing] : byCurrency.map(currencyText)),
    [
      payer.said ? words.payer(kind) : words.payerUnsaid(kind),
      ...(rates.length > 0 ? [words.rates(rates.join(' ; '))] : []),
      words.imputation[imputation],
      words.basis(formatDay(asOf), payer.kind),
      words.readAt(formatInstant(readAt)),
    ].join('\n'),
  ].join('\n\n');
}

const problemsOf = ({ problems }: NoRate): readonly string[] =>
  problems.map((problem) => sayRateProblem(problem, 'fr'));

function currencyText(own: CurrencyPenalties): string {
  const { currency, items, unallocated } = own;
  const money = (amount: Cents): string => formatAmount(amount, currency);
  const rows = items.flatMap((item) =>
    item.segments.map((segment, at) => [
      at === 0 ? item.piece : '',
      at === 0 ? formatDay(item.due) : '',
      at === 0 ? (item.paid ? formatDay(item.paid) : lines.open) : '',
      formatDay(segment.from),
      formatDay(segment.until),
      formatCount(segment.days),
      money(segment.base),
      `${sayRate(segment.rate, 'fr')} %`,
      money(segment.interest),
      at === 0 && item.indemnity > 0 ? formatAmount(item.indemnity, INDEMNITY_CURRENCY) : '',
      remarkOf(item, segment),
    ]),
  );
  return [
    lines.currency(currency),
    table([...lines.headers], rows),
    totalsText(own),
    ...(unallocated === 0 ? [] : [words.unallocated(money(unallocated))]),
  ].join('\n');
}

function totalsText({ currency, interest, indemnities, total }: CurrencyPenalties): string {
  const said = lines.totals(
    formatAmount(interest, currency),
    formatAmount(indemnities, INDEMNITY_CURRENCY),
    formatAmount(total, currency),
  );
  return currency === INDEMNITY_CURRENCY ? `${said}.` : `${said} ${lines.totalWithout}.`;
}

/** What a reader of the line must know: the mark of its rate first. */
const remarkOf = ({ disputed, effet, doubtful }: PenaltyItem, { mark, basis }: Segment): string =>
  [
    sayMark(mark, 'fr'),
    basis === 'contract' ? words.contract : '',
    disputed ? words.disputed : '',
    effet ? lines.effet : '',
    doubtful ? lines.doubtful : '',
  ]
    .filter((note) => note !== '')
    .join(', ');

type Answers = ReadonlyMap<TiersCode, Penalties | NoRate>;

/** All customers in French: sums by currency and customer, the most first; then for whom a rate is missing, by the rate. */
export function allPenaltiesText(company: string, asOf: Day, answers: Answers): string {
  const sums = [...answers].flatMap(([code, answer]) =>
    answer.kind === 'no-rate' ? [] : answer.byCurrency.map((own) => ({ code, ...own })),
  );
  const rows = sums
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => a.currency.localeCompare(b.currency) || b.total - a.total || a.code.localeCompare(b.code))
    .map(({ code, currency, items, interest, indemnities, total }) => [
      code,
      currency,
      formatCount(items.length),
      formatAmount(interest, currency),
      formatAmount(indemnities, INDEMNITY_CURRENCY),
      formatAmount(total, currency),
    ]);
  const without = [...answers.values()].filter((answer) => answer.kind === 'no-rate');
  const why = [...new Set(without.flatMap(problemsOf))];
  return [
    [lines.allTitle(company, formatDay(asOf)), words.indicative].join('\n'),
    table([...lines.allHeaders], rows),
    ...(without.length > 0 ? [[lines.notComputed(without.length), ...why].join('\n')] : []),
  ].join('\n\n');
}

/** A line a period, as a file; the indemnity is on the first of its item. */
export function penaltiesDocument(company: string, asOf: Day, answers: Answers): ListDocument {
  const own = [...answers].flatMap(([code, answer]) =>
    answer.kind === 'no-rate' ? [] : answer.byCurrency.map((one) => ({ code, ...one })),
  );
  return {
    language: 'fr',
    title: lines.fileTitle,
    whose: company,
    when: lines.asOf(formatDay(asOf)),
    notes: [words.indicative],
    empty: words.nothing,
    columns: lines.fileColumns,
    sections: [...Map.groupBy(own, ({ currency }) => currency)].map(([currency, all]) => ({
      currency,
      rows: all.flatMap(({ code, items }) =>
        items.flatMap((item) => item.segments.map((segment, at) => fileRow(code, currency, item, segment, at === 0))),
      ),
      totals: [sumRow(currency, all)],
    })),
    asOf,
    fileName: fileNameOf([lines.fileTitle, company, asOf]),
  };
}

/** Indemnities are in euros whatever the currency beside them. */
function sumRow(currency: Currency, all: readonly CurrencyPenalties[]): Row {
  const interest = { amount: sumCents(all.map((one) => one.interest)) };
  const indemnities = { amount: sumCents(all.map((one) => one.indemnities)) };
  return ['', lines.sum, ...Array<null>(9).fill(null), interest, indemnities, '', currency];
}

const fileRow = (code: TiersCode, currency: Currency, item: PenaltyItem, segment: Segment, isFirst: boolean): Row => [
  code,
  item.piece,
  { day: item.issued },
  { day: item.due },
  item.paid === null ? null : { day: item.paid },
  { day: segment.from },
  { day: segment.until },
  { count: segment.days },
  { amount: segment.base },
  sayRate(segment.rate, 'fr'),
  segment.basis === 'contract' ? words.contract : 'BCE',
  { amount: segment.interest },
  { amount: isFirst ? item.indemnity : ZERO },
  remarkOf(item, segment),
  currency,
];
