import { BRACKETS } from '../../../domain/bracket.ts';
import type { Cents } from '../../../domain/cents.ts';
import type { Day } from '../../../domain/day.ts';
import type { Dmp } from '../../../domain/figures/dmp.ts';
import type { Figures } from '../../../domain/figures/figures.ts';
import type { ForecastFigures } from '../../../use-cases/figures/read-figures.ts';
import { figureWords as words } from '../../words/cli/figures/figures.ts';
import { formatAmount, formatCount, formatDay, formatDecimal } from '../../words/format.ts';
import { table } from '../table.ts';

/** Figures in French: one table a subject, each figure with what it is computed from. */
export function figureLines(figures: ForecastFigures, name: string, company: string): string[] {
  const { basis, asOf, concentration } = figures;
  return [
    words.title(name, company, formatDay(asOf)),
    words.basis(basis.currency, formatDay(basis.from), formatDay(basis.to), basis.days),
    '',
    words.dmpTitle,
    dmpTable(figures),
    words.dmpFrom[basis.dmpFrom],
    words.dmpBy[basis.dmpBy],
    words.dmpLeavesOut,
    ...writtenOffLines(figures),
    '',
    words.owedTitle,
    owedTable(figures),
    '',
    words.ratiosTitle,
    ratioTable(figures),
    ...(concentration ? ['', ...concentrationLines(concentration)] : []),
    '',
    words.forecastTitle,
    ...forecastLines(figures),
  ];
}

const decimal = (value: number | null, digits = 1): string =>
  value === null ? words.none : formatDecimal(value, digits);
const dayOr = (value: Day | null): string => (value === null ? words.none : formatDay(value));
const percent = (share: number | null): string => decimal(share === null ? null : share * 100);

function writtenOffLines({ writtenOff: { count, amount }, basis }: Figures): string[] {
  return count === 0 ? [] : [words.writtenOff(formatCount(count), count === 1, formatAmount(amount, basis.currency))];
}

function dmpTable({ dmp, basis }: Figures): string {
  const row = (label: string, { simple, weighted, byDue, count }: Dmp): readonly string[] => [
    label,
    decimal(simple),
    decimal(weighted),
    decimal(byDue),
    formatCount(count),
  ];
  return table(
    [...words.dmpHeaders[basis.dmpBy]],
    [
      row(words.dmpAll, dmp),
      row(words.dmpRolling, dmp.rolling),
      ...dmp.months.map((month) => row(`${month.month.slice(5)}/${month.month.slice(0, 4)}`, month)),
    ],
  );
}

function owedTable({ basis, aging, unallocated, balance, valuation, provision }: Figures): string {
  const money = (amount: Cents): string => formatAmount(amount, basis.currency);
  const lines = BRACKETS.map((bracket, at) => {
    const row = provision.rows[at];
    return [
      words.brackets[bracket],
      money(aging[bracket]),
      row ? formatDecimal(row.rate, 2) : '',
      row ? money(row.provision) : '',
    ];
  });
  const credits = [words.unallocated, money(unallocated), '', ''];
  return table(
    [...words.owedHeaders],
    [
      ...lines,
      credits,
      [words.balance, money(balance), '', money(provision.total)],
      ...(valuation === 0 ? [] : [[words.valuation, money(valuation), '', '']]),
    ],
  );
}

function ratioTable({ dso, add, cei, lateRatio, averageDaysLate }: Figures): string {
  const row = ([label, how]: readonly [string, string], value: string): readonly string[] => [label, value, how];
  const [countBack, method] = words.countBack;
  return table(
    [...words.ratioHeaders],
    [
      row(words.annual, decimal(dso.annual)),
      row([countBack, dso.countBackStopped ? words.countBackStopped : method], decimal(dso.countBack)),
      row(words.bestPossible, decimal(dso.bestPossible)),
      row(words.add, decimal(add)),
      row(words.cei, decimal(cei)),
      row(words.lateRatio, percent(lateRatio)),
      row(words.averageDaysLate, decimal(averageDaysLate)),
    ],
  );
}

const concentrationLines = (risk: NonNullable<Figures['concentration']>): string[] => [
  words.concentrationTitle(formatCount(risk.debtors), risk.debtors === 1),
  ...risk.biggest
    .filter(({ count }) => count === 1 || count < risk.debtors)
    .map(({ count, share }) => words.biggest(count, percent(share))),
  words.herfindahl(decimal(risk.herfindahl, 3)),
];

function forecastLines({ forecast, basis, code }: ForecastFigures): string[] {
  const money = (amount: Cents): string => formatAmount(amount, basis.currency);
  const { weeks, later, unknown, backTest, invoices } = forecast;
  const rows = [
    ...weeks.map((week) => [formatDay(week.weekStart), money(week.expected), money(week.low), money(week.high)]),
    [words.later, money(later), '', ''],
    ...(unknown > 0 ? [[words.unknown, money(unknown), '', '']] : []),
  ];
  const tested =
    backTest.error === null
      ? words.noBackTest
      : words.backTest(formatDecimal(backTest.error * 100, 0), formatCount(backTest.origins));
  const byInvoice = (invoices ?? []).map(({ piece, due, left, payment }) => [
    piece,
    dayOr(due),
    money(left),
    dayOr(payment?.expected ?? null),
    dayOr(payment?.earliest ?? null),
    dayOr(payment?.latest ?? null),
  ]);
  return [
    ...(byInvoice.length > 0 ? [table([...words.invoiceHeaders], byInvoice), ''] : []),
    table([...words.forecastHeaders], rows),
    code === null ? words.forecastMethod.company : words.forecastMethod.customer,
    tested,
  ];
}
