import { type LineFilter, matches } from '../../../domain/runs/line-filter.ts';
import { chosenIn, type RunLine } from '../../../domain/runs/run.ts';
import type { RunWithCounts } from '../../../use-cases/ports/runs/run-store.ts';
import type { RunView } from '../../../use-cases/runs/show-run.ts';
import { runsCliWords as words } from '../../words/cli/runs/runs.ts';
import type { SayHold } from '../../words/explain/say-hold.ts';
import { formatAmount, formatDay, formatInstant } from '../../words/format.ts';
import { runsWords } from '../../words/runs/runs-words.ts';
import { explainLine, sayLineState } from '../../words/runs/say-run.ts';
import type { CliAnswer } from '../cli-answer.ts';
import { table } from '../table.ts';

const french = runsWords('fr');

/** For a program. `letters`: customers, each in one currency, who are to get theirs, or were. */
const countsJson = ({
  id,
  kind,
  company,
  day,
  state,
  preparedBy,
  preparedAt,
  approvedBy,
  approvedAt,
  counts,
}: RunWithCounts) => ({
  id,
  kind,
  state,
  letters: chosenIn(counts),
  held: counts.held,
  failed: counts.failed,
  sent: counts.sent,
  leftOut: counts['left-out'],
  dropped: counts.dropped,
  company,
  day,
  preparedBy: preparedBy.name,
  preparedAt,
  approvedBy: approvedBy?.name ?? null,
  approvedAt,
});

export const runJson = ({ run, totals, stop }: RunView) => ({
  ...countsJson(run),
  totals,
  stopped: stop === null ? null : { by: stop.by.name, at: stop.at, reason: stop.reason },
});

/** The newest runs of a company. */
export function tellRuns(runs: readonly RunWithCounts[], json: boolean): CliAnswer {
  if (json) return { exitCode: 0, output: JSON.stringify({ runs: runs.map(countsJson) }) };
  const rows = runs.map(({ id, kind, day, state, preparedBy, counts }) => [
    formatDay(day),
    words.kinds[kind],
    french.states[state],
    ...[chosenIn(counts), counts.sent, counts.failed, counts.held].map(String),
    preparedBy.name,
    id,
  ]);
  return { exitCode: 0, output: rows.length === 0 ? words.none : table([...words.listHeaders], rows) };
}

/** A run with its lines. */
export function tellRun(view: RunView, filter: LineFilter, sayHold: SayHold): string {
  const { run, totals, stop } = view;
  const { counts } = run;
  const rows = shownLines(view, filter).map((line) => [
    String(line.number),
    line.tiers,
    line.name,
    line.shown && run.kind === 'rappel' ? String(line.shown.level) : '',
    line.shown ? formatAmount(line.shown.total, line.currency) : line.currency,
    sayLineState(line, view.failures, 'fr'),
    explainLine(line, view.failures, 'fr', sayHold),
  ]);
  return [
    words.title(run.id, words.kinds[run.kind], formatDay(run.day), french.states[run.state]),
    words.summary(chosenIn(counts), counts.sent, counts.failed, counts.held, counts['left-out'] + counts.dropped),
    ...(chosenIn(counts) === 0 ? [words.nothing] : []),
    ...totals.map(({ count, total, currency }) => words.total(count, formatAmount(total, currency))),
    ...(stop ? [words.stopped(stop.by.name, formatInstant(stop.at), stop.reason)] : []),
    '',
    table([...words.headers], rows),
  ].join('\n');
}

/** For a program: each line with why, in French. */
export const tellLines = (view: RunView, filter: LineFilter, sayHold: SayHold) =>
  shownLines(view, filter).map((line) => ({
    number: line.number,
    code: line.tiers,
    name: line.name,
    currency: line.currency,
    level: line.shown && view.run.kind === 'rappel' ? line.shown.level : null,
    total: line.shown?.total ?? null,
    digest: line.shown?.digest ?? null,
    state: line.state,
    ...line.facts,
    reason: line.why?.code ?? null,
    why: explainLine(line, view.failures, 'fr', sayHold),
  }));

function shownLines({ lines }: RunView, filter: LineFilter): readonly RunLine[] {
  return lines.filter(matches(filter));
}
