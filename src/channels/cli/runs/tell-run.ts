import { type LineFilter, matches } from '../../../domain/runs/line-filter.ts';
import { amountsOf, chosenIn, type RunLine } from '../../../domain/runs/run.ts';
import type { RunWithCounts } from '../../../use-cases/ports/runs/run-store.ts';
import { confirmOf, seenList, toLeave } from '../../../use-cases/runs/seen-list.ts';
import type { RunView } from '../../../use-cases/runs/show-run.ts';
import { runsCliWords as words } from '../../words/cli/runs/runs.ts';
import type { SayHold } from '../../words/explain/say-hold.ts';
import { formatAmount, formatDay, formatInstant } from '../../words/format.ts';
import { sayAmountsOf } from '../../words/runs/name-line.ts';
import { runsWords } from '../../words/runs/runs-words.ts';
import { explainLine, sayLineState } from '../../words/runs/say-run.ts';
import type { CliAnswer } from '../cli-answer.ts';
import { table } from '../table.ts';

const french = runsWords('fr');

/** For a program. `letters`, `sent` and `failed` are letters; `customers` those who are to get theirs, or were, each in one currency, as `held`, `leftOut` and `dropped`. */
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
  letters,
}: RunWithCounts) => ({
  id,
  kind,
  state,
  letters: letters.chosen,
  customers: chosenIn(counts),
  held: counts.held,
  failed: letters.failed,
  sent: letters.sent,
  leftOut: counts['left-out'],
  dropped: counts.dropped,
  company,
  day,
  preparedBy: preparedBy.name,
  preparedAt,
  approvedBy: approvedBy?.name ?? null,
  approvedAt,
});

export const runJson = (view: RunView, filter: LineFilter = {}) => ({
  ...countsJson(view.run),
  confirm: confirmIn(view, filter),
  totals: view.totals,
  stopped: view.stop === null ? null : { by: view.stop.by.name, at: view.stop.at, reason: view.stop.reason },
});

/** What `approve --confirm` takes for the lines that the filter finds; null: nothing is to be approved. */
function confirmIn({ run, lines }: RunView, filter: LineFilter): string | null {
  if (run.state !== 'prepared' || toLeave(lines, filter).length === 0) return null;
  return confirmOf(seenList(run, lines, filter));
}

/** The newest runs of a company. */
export function tellRuns(runs: readonly RunWithCounts[], json: boolean): CliAnswer {
  if (json) return { exitCode: 0, output: JSON.stringify({ runs: runs.map(countsJson) }) };
  const rows = runs.map(({ id, kind, day, state, preparedBy, counts, letters }) => [
    formatDay(day),
    french.kinds[kind],
    french.states[state],
    ...[chosenIn(counts), letters.chosen, letters.sent, letters.failed, counts.held].map(String),
    preparedBy.name,
    id,
  ]);
  return { exitCode: 0, output: rows.length === 0 ? words.none : table([...words.listHeaders], rows) };
}

/** A run with its lines. */
export function tellRun(view: RunView, filter: LineFilter, sayHold: SayHold): string {
  const { run, totals, stop } = view;
  const { counts, letters } = run;
  const confirm = confirmIn(view, filter);
  const rows = shownLines(view, filter).map((line) => [
    String(line.number),
    line.tiers,
    line.name,
    line.shown && run.kind === 'rappel' ? String(line.shown.level) : '',
    sayAmountsOf(line, 'fr') || line.currency,
    sayLineState(line, view.failures, 'fr'),
    explainLine(line, view.failures, 'fr', sayHold),
  ]);
  return [
    words.title(run.id, french.kinds[run.kind], formatDay(run.day), french.states[run.state]),
    words.summary(letters, chosenIn(counts), counts.held, counts['left-out'] + counts.dropped),
    ...(chosenIn(counts) === 0 ? [words.nothing] : []),
    ...totals.map(({ count, letters, total, currency }) => words.total(letters, count, formatAmount(total, currency))),
    ...(confirm ? [words.confirm(run.id, confirm)] : []),
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
    amounts: amountsOf(line),
    digest: line.shown?.digest ?? null,
    state: line.state,
    ...line.facts,
    reason: line.why?.code ?? null,
    why: explainLine(line, view.failures, 'fr', sayHold),
  }));

function shownLines({ lines }: RunView, filter: LineFilter): readonly RunLine[] {
  return lines.filter(matches(filter));
}
