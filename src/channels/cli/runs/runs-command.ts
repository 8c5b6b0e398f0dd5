import type { Company } from '../../../domain/company/company.ts';
import { LETTER_KINDS, type LetterKind } from '../../../domain/relance/letter-kind.ts';
import { type LineFilter, matches } from '../../../domain/runs/line-filter.ts';
import type { RunWithCounts } from '../../../use-cases/ports/runs/run-store.ts';
import { approveAtTerminal } from '../../../use-cases/runs/approve-run.ts';
import { findRunOf, findRunToApprove, findRunToPost, findRunToSteer } from '../../../use-cases/runs/find-run.ts';
import { type PrepareRunPorts, prepareFor } from '../../../use-cases/runs/prepare-run.ts';
import type { RenewPorts } from '../../../use-cases/runs/renew-lines.ts';
import type { RunRefused } from '../../../use-cases/runs/run-problem.ts';
import { viewRunNow } from '../../../use-cases/runs/show-run.ts';
import { MOVES, type Steer, steerAtTerminal } from '../../../use-cases/runs/steer-run.ts';
import { runReport } from '../../runs/run-report.ts';
import { runsHelp } from '../../words/cli/runs/commands.ts';
import { runsCliWords as words } from '../../words/cli/runs/runs.ts';
import type { SayHold } from '../../words/explain/say-hold.ts';
import { explainRunRefused } from '../../words/runs/say-run.ts';
import { changesBy } from '../changes-by.ts';
import type { CommandAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { answerWithFiles, type FilePorts } from '../files/answer-with-files.ts';
import { FILE_OPTIONS } from '../files/file-options.ts';
import { operator } from '../operator.ts';
import { say } from '../say.ts';
import { type WritePostPorts, writePost } from '../write-post.ts';
import { runJson, tellLines, tellRun, tellRuns } from './tell-run.ts';

const OPTIONS = {
  level: { type: 'string', ...runsHelp.runs.options.level },
  salesperson: { type: 'string', ...runsHelp.runs.options.salesperson },
  segment: { type: 'string', ...runsHelp.runs.options.segment },
  collector: { type: 'string', ...runsHelp.runs.options.collector },
  kind: { type: 'string', ...runsHelp.runs.options.kind },
  confirm: { type: 'string', ...runsHelp.runs.options.confirm },
  ...FILE_OPTIONS,
} as const satisfies CliOptions;

type Request = CliRequest<typeof OPTIONS>;

export interface RunsPorts extends PrepareRunPorts, FilePorts, WritePostPorts {
  readonly drafts: PrepareRunPorts['drafts'] & RenewPorts['drafts'];
  readonly sayHold: SayHold;
  /** Called when there is something new to reserve, to send, or to release. */
  readonly wakeRuns: () => void;
}

const LISTED = 50;
const STEERS: ReadonlySet<string> = new Set<Steer>(['pause', 'resume', 'cancel']);

/**
 * `runs`: the newest; `runs prepare`, `show`, `approve`, `post` (its letters by post, in one file), `pause`, `resume`, `cancel`: one of them; where none is named, the
 * newest to show, and otherwise of rappels the one that can be meant; `approve` names the list by its digest (`--confirm`), or a run by its id whose list is as it was prepared.
 */
export const runsCommand = (ports: RunsPorts): CliCommand<typeof OPTIONS> => ({
  name: 'runs',
  room: runsHelp.room,
  usage: runsHelp.runs,
  options: OPTIONS,
  changes: changesBy('prepare', 'approve', ...STEERS),
  run: (request) => runWord(ports, request),
});

async function runWord(ports: RunsPorts, request: Request): Promise<CommandAnswer> {
  const { company, json, text } = request;
  const [word = '', id = ''] = text.split(' ');
  const filter = filterOf(request.options);
  if (filter === null) {
    return say({ json }, 2, { error: 'bad-level' }, words.badLevel(request.options.level ?? ''));
  }
  const kind = kindOf(request.options.kind);
  if (kind === null) {
    return say({ json }, 2, { error: 'bad-kind' }, words.badKind(request.options.kind ?? ''));
  }
  if (word === '') return tellRuns(await listRuns(ports, request, kind), json);
  if (word === 'prepare') {
    const result = await prepareFor(ports, operator(), company, filter, kind);
    return result.kind === 'prepared' ? tell(ports, request, result.run) : refused(result, json);
  }
  if (word !== 'show' && word !== 'approve' && word !== 'post' && !STEERS.has(word)) {
    return say({ json }, 2, { error: 'unknown-word', given: word }, words.usage);
  }
  const found = await findFor(ports, company, word as Word, id, kind);
  if (found.kind !== 'found') return refused(found, json);
  if (word === 'show') return show(ports, request, found.run, filter);
  if (word === 'post') return writePost(ports, company, { runId: found.run.id }, { json, pdf: request.options.pdf });
  const result =
    word === 'approve'
      ? await approveAtTerminal(ports, operator(), company, found.run, {
          ...{ filter, isNamed: id !== '', confirm: request.options.confirm ?? null },
        })
      : await steerAtTerminal(ports, operator(), found.run, word as Steer);
  if (result.kind === 'refused' || result.kind === 'not-done') return refused(result, json);
  ports.wakeRuns();
  return tell(ports, request, result.run, word === 'approve' ? words.approved : '');
}

type Word = 'show' | 'approve' | 'post' | Steer;

/** What is only looked at may be any kind's newest; what is done is never to a run that nobody meant. */
function findFor({ runs }: RunsPorts, company: Company, word: Word, id: string, kind: LetterKind | undefined) {
  switch (word) {
    case 'show':
      return findRunOf(runs, company, id, kind);
    case 'approve':
      return findRunToApprove(runs, company, id, kind);
    case 'post':
      return findRunToPost(runs, company, id, kind);
    default:
      return findRunToSteer(runs, company, id, MOVES[word].from, kind);
  }
}

/** Undefined: none was named; null: there is none of that name. */
function kindOf(named: string | undefined): LetterKind | undefined | null {
  if (named === undefined) return undefined;
  return LETTER_KINDS.find((kind) => kind === named) ?? null;
}

async function listRuns({ runs }: RunsPorts, { company }: Request, kind: LetterKind | undefined) {
  const listed = await runs.listRuns(company.code, LISTED);
  return listed.filter((run) => (kind ?? run.kind) === run.kind);
}

/** Null: no level. */
function filterOf({ level, salesperson, segment, collector }: Request['options']): LineFilter | null {
  const named = { salesperson, segment, collector };
  if (level === undefined) return named;
  return /^[1-4]$/u.test(level) ? { ...named, level: Number(level) } : null;
}

/** Of a run that was just changed: what it is now. */
async function tell(ports: RunsPorts, { json }: Request, run: RunWithCounts, said = ''): Promise<CommandAnswer> {
  const view = await viewRunNow(ports, run, true);
  if (json) return { exitCode: 0, output: JSON.stringify({ run: runJson(view) }) };
  const lines = tellRun(view, {}, ports.sayHold);
  return { exitCode: 0, output: [...(said ? [said] : []), lines].join('\n') };
}

/** Its lines; exit 1 where letters of it failed, so that a job says that it is partial (case A6). */
async function show(
  ports: RunsPorts,
  request: Request,
  run: RunWithCounts,
  filter: LineFilter,
): Promise<CommandAnswer> {
  const view = await viewRunNow(ports, run, true);
  const exitCode = run.counts.failed > 0 ? 1 : 0;
  const output = request.json
    ? JSON.stringify({ run: runJson(view, filter), lines: tellLines(view, filter, ports.sayHold) })
    : tellRun(view, filter, ports.sayHold);
  const shown = { ...view, lines: view.lines.filter(matches(filter)) };
  const report = runReport(shown, { language: 'fr', sayHold: ports.sayHold });
  return answerWithFiles(ports, report, request, { exitCode, output });
}

function refused(result: RunRefused, json: boolean): CommandAnswer {
  const code = result.kind === 'refused' ? result.refusal.code : result.problem.code;
  const exitCode = code === 'unknown-run' || code === 'which-run' ? 2 : 1;
  return say({ json }, exitCode, { error: code, ...factsOf(result) }, explainRunRefused(result, 'fr'));
}

/** What a program needs to ask again. */
function factsOf(result: RunRefused): object {
  if (result.kind === 'refused') return {};
  const { problem } = result;
  if ('confirm' in problem) return { confirm: problem.confirm };
  return problem.code === 'which-run' ? { waiting: problem.waiting.map(({ id, kind }) => ({ id, kind })) } : {};
}
