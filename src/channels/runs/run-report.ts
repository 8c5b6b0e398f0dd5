import type { Cents } from '../../domain/cents.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { Language } from '../../domain/language.ts';
import { amountsOf, type RunLine } from '../../domain/runs/run.ts';
import { type RunView, totalsChosen } from '../../use-cases/runs/show-run.ts';
import { fileNameOf } from '../files/file-name-of.ts';
import type { Column, ListDocument, Row } from '../files/list-document.ts';
import type { SayHold } from '../words/explain/say-hold.ts';
import { formatDay } from '../words/format.ts';
import { runReportWords, runsWords } from '../words/runs/runs-words.ts';
import { explainLine, sayLineState } from '../words/runs/say-run.ts';

interface ReportRow {
  readonly line: RunLine;
  readonly currency: Currency;
  /** Null: nothing is asked. */
  readonly amount: Cents | null;
}

/** A row a currency: a relevé is of several. */
function rowsOf(line: RunLine): readonly ReportRow[] {
  const amounts = amountsOf(line);
  return amounts.length > 0
    ? amounts.map((one) => ({ line, ...one }))
    : [{ line, currency: line.currency, amount: null }];
}

/** What was sent, held and failed of a run, with why: a line a customer, the currencies one after the other. */
export function runReport(
  { run, lines, failures }: Pick<RunView, 'run' | 'lines' | 'failures'>,
  { language, sayHold }: { readonly language: Language; readonly sayHold: SayHold },
): ListDocument {
  const { headers, ...words } = runReportWords(language);
  const { states } = runsWords(language);
  const text = (title: string): Column => ({ title, kind: 'text' });
  const rowOf = ({ line, currency, amount }: ReportRow): Row => [
    { count: line.number },
    line.tiers,
    line.name,
    line.shown && run.kind === 'rappel' ? { count: line.shown.level } : null,
    line.shown && { count: line.shown.items },
    amount === null ? null : { amount },
    sayLineState(line, failures, language),
    explainLine(line, failures, language, sayHold),
    currency,
  ];
  const totals = totalsChosen(lines);
  const sumOf = (currency: Currency): Row[] =>
    totals
      .filter((one) => one.currency === currency)
      .map(({ total }) => [null, '', words.sum(currency), null, null, { amount: total }, '', '', currency]);
  const day = formatDay(run.day, language);
  return {
    language,
    title: words.title,
    whose: run.company,
    when: words.of(day),
    notes: [
      words.note(states[run.state], run.letters.sent, run.letters.failed, run.counts.held),
      words.by(run.preparedBy.name, run.approvedBy?.name ?? null),
    ],
    empty: words.empty,
    columns: [
      { title: headers.number, kind: 'count' },
      text(headers.code),
      { title: headers.name, kind: 'text', grows: true },
      { title: headers.level, kind: 'count' },
      { title: headers.items, kind: 'count' },
      { title: headers.total, kind: 'amount' },
      text(headers.state),
      { title: headers.why, kind: 'text', grows: true },
      text(headers.currency),
    ],
    sections: [...Map.groupBy(lines.flatMap(rowsOf), ({ currency }) => currency)].map(([currency, own]) => ({
      currency,
      rows: own.map(rowOf),
      totals: sumOf(currency),
    })),
    asOf: run.day,
    fileName: fileNameOf([words.title, run.company, run.day, run.id.slice(0, 8)]),
  };
}
