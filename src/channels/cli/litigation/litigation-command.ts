import { randomUUID } from 'node:crypto';
import type { saveFile } from '../../../platform/save-file.ts';
import { buildExport } from '../../../use-cases/litigation/build-export.ts';
import { type WorkExportsPorts, workExports } from '../../../use-cases/litigation/work-exports.ts';
import type { HistoryWriter } from '../../../use-cases/ports/history-store.ts';
import type { LitigationAsked, LitigationExport } from '../../../use-cases/ports/litigation/litigation-store.ts';
import { untilDone } from '../../../use-cases/ports/may-begin.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import { litigationHelp } from '../../words/cli/litigation/commands.ts';
import { litigationCliWords as words } from '../../words/cli/litigation/litigation.ts';
import { explainProblem } from '../../words/litigation/explain-problem.ts';
import { litigationWords } from '../../words/litigation/litigation-words.ts';
import { changesBy } from '../changes-by.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { findOne } from '../find-one.ts';
import { operator } from '../operator.ts';

const OPTIONS = {
  file: { type: 'string', ...litigationHelp.litigation.options.file },
  comments: { type: 'string', ...litigationHelp.litigation.options.comments },
  out: { type: 'string', ...litigationHelp.litigation.options.out },
} as const satisfies CliOptions;
type Request = CliRequest<typeof OPTIONS>;

export interface LitigationCommandPorts extends Omit<WorkExportsPorts, 'mayBegin'> {
  readonly history: HistoryWriter;
  readonly saveFile: typeof saveFile;
  /** Of this process, as the one that is at it. */
  readonly newOwner: () => string;
}

/** `litigation export <customer>`: the file for a court, filed in the customer's dossier, or written where it is asked. */
export const litigationCommand = (ports: LitigationCommandPorts): CliCommand<typeof OPTIONS> => ({
  name: 'litigation',
  room: litigationHelp.room,
  usage: litigationHelp.litigation,
  options: OPTIONS,
  changes: (request) => request.options.out === undefined && changesBy('export')(request),
  run: (request) => runWord(ports, request).catch((fault: unknown) => unreachable(request, fault)),
});

async function runWord(ports: LitigationCommandPorts, request: Request): Promise<CliAnswer> {
  const [word = '', ...rest] = request.text.trim().split(' ');
  const text = rest.join(' ').trim();
  if (word !== 'export' || text === '') {
    const error = JSON.stringify({ error: 'unknown-word', given: word });
    return { exitCode: 2, output: request.json ? error : words.usage };
  }
  const found = await findOne(ports, { ...request, text });
  if (found.kind === 'answer') return found.answer;
  const { company, options } = request;
  const asked: LitigationAsked = {
    ...{ company: company.code, tiers: found.code, onDay: ports.clock.today(), language: 'fr' },
    fileNumber: options.file ?? null,
    comments: idsIn(options.comments),
  };
  return options.out === undefined ? fileIt(ports, request, asked) : writeIt(ports, request, asked, options.out);
}

const idsIn = (given = ''): readonly string[] =>
  [...new Set(given.split(',').map((one) => one.trim()))].filter((one) => one !== '').sort();

async function fileIt(ports: LitigationCommandPorts, { json }: Request, asked: LitigationAsked): Promise<CliAnswer> {
  const { id } = await ports.exports.askExport(randomUUID(), asked, operator(), ports.clock.now());
  await workExports({ ...ports, mayBegin: untilDone }, ports.newOwner(), id);
  const one = await ports.exports.readExport(id);
  if (!one) throw new Error(`The dossier contentieux ${id} is gone`);
  const exitCode = one.state === 'refused' ? 2 : 0;
  return { exitCode, output: json ? JSON.stringify({ export: exportJson(one) }) : linesOf(one).join('\n') };
}

/** Names are part of the contract of the terminal. */
const exportJson = ({ id, state, made, document, problem, onDay, fileNumber }: LitigationExport) => ({
  ...{ id, state, onDay, file: fileNumber, problem },
  ...{ digest: made?.digest ?? null, name: made?.name ?? null, bytes: made?.bytes ?? null },
  url: document?.webUrl ?? null,
});

function linesOf({ state, made, document, problem }: LitigationExport): readonly string[] {
  const { outcome } = litigationWords('fr');
  if (state === 'refused') return [explainProblem(problem ?? '', 'fr')];
  if (state !== 'filed' || !made || !document) return [words.waits];
  return [outcome.filed(made.name), outcome.digest(made.digest), document.webUrl];
}

/** Whoever may read the folder may read the file otherwise: it holds a person's debts. */
const OWNER_ALONE = 0o600;

async function writeIt(
  ports: LitigationCommandPorts,
  { company, json }: Request,
  asked: LitigationAsked,
  out: string,
): Promise<CliAnswer> {
  const built = await buildExport(ports, company, asked);
  if (built.kind === 'not-built') {
    const error = JSON.stringify({ error: built.problem });
    return { exitCode: 2, output: json ? error : explainProblem(built.problem, 'fr') };
  }
  const { made, missing, zip } = built;
  const at = ports.clock.now().toISOString();
  // Before it is written: that it was made is not to be lost.
  await ports.history.appendHistory({
    ...{ at, by: operator(), company: company.code, tiers: asked.tiers, act: 'litigation-written', subject: null },
    facts: { onDay: asked.onDay, file: asked.fileNumber, comments: asked.comments.length, ...made },
  });
  const detail = await ports.saveFile(out, zip, OWNER_ALONE);
  if (detail !== null) {
    const error = JSON.stringify({ error: 'not-written', file: out, detail });
    return { exitCode: 1, output: json ? error : words.notWritten(out, detail) };
  }
  const said = [
    words.written(made.name, out),
    litigationWords('fr').outcome.digest(made.digest),
    ...(missing.length === 0 ? [] : [words.missing(missing.length)]),
  ];
  return { exitCode: 0, output: json ? JSON.stringify({ written: { ...made, file: out, missing } }) : said.join('\n') };
}

function unreachable({ json }: Request, fault: unknown): CliAnswer {
  if (!(fault instanceof OutsideFault)) throw fault;
  const error = JSON.stringify({ error: 'unreachable', code: fault.code });
  return { exitCode: 1, output: json ? error : words.unreachable(fault.message) };
}
