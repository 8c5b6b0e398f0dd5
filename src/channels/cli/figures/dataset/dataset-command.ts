import { randomUUID } from 'node:crypto';
import type { DatasetPorts, ReportPorts } from '../../../../use-cases/figures/dataset/dataset-ports.ts';
import { nameReportReader } from '../../../../use-cases/figures/dataset/name-report-reader.ts';
import { readDatasetStatus } from '../../../../use-cases/figures/dataset/read-dataset-status.ts';
import { rebuildDataset } from '../../../../use-cases/figures/dataset/rebuild-dataset.ts';
import { type DatasetAnswer, refreshDataset } from '../../../../use-cases/figures/dataset/refresh-dataset.ts';
import { untilDone } from '../../../../use-cases/ports/may-begin.ts';
import { figuresHelp } from '../../../words/cli/figures/commands.ts';
import { datasetWords as words } from '../../../words/cli/figures/dataset.ts';
import { formatDay } from '../../../words/format.ts';
import type { CliAnswer } from '../../cli-answer.ts';
import type { CliCommand } from '../../cli-command.ts';
import type { CliOptions } from '../../cli-options.ts';
import type { CliRequest } from '../../cli-request.ts';
import { type ExportCommandPorts, exportFacts } from './export-facts.ts';
import { statusLines } from './status-lines.ts';

export type DatasetCommandPorts = Omit<DatasetPorts, 'mayBegin'> &
  Pick<ReportPorts, 'reportRequests'> &
  ExportCommandPorts;
const OPTIONS = { to: { type: 'string', ...figuresHelp.dataset.options.to } } as const satisfies CliOptions;
type DatasetRequest = CliRequest<typeof OPTIONS>;

/** `dataset refresh | status | rebuild | export --to PLACE | readers [add | remove <address>]`: the facts that Power BI reads. */
export const datasetCommand = (ports: DatasetCommandPorts): CliCommand<typeof OPTIONS> => ({
  name: 'dataset',
  room: figuresHelp.room,
  usage: figuresHelp.dataset,
  options: OPTIONS,
  changes: ({ text }) => /^readers (?:add|remove)\b/u.test(text.trim()),
  run: (request) => runWord(ports, request),
});

async function runWord(ports: DatasetCommandPorts, request: DatasetRequest): Promise<CliAnswer> {
  const [word = 'status', ...rest] = request.text.split(' ').filter((part) => part !== '');
  switch (word) {
    case 'refresh':
      return tell(await refreshDataset({ ...ports, mayBegin: untilDone }, request.company, newOwner()), request);
    case 'rebuild':
      return tell(await rebuildDataset({ ...ports, mayBegin: untilDone }, request.company, newOwner()), request);
    case 'status':
      return showStatus(ports, request);
    case 'export':
      return exportFacts(ports, request, request.options.to);
    case 'readers':
      return nameReaders(ports, request, rest);
    default:
      return {
        exitCode: 2,
        output: request.json ? JSON.stringify({ error: 'unknown-word', given: word }) : words.usage,
      };
  }
}

const newOwner = (): string => `cli-${randomUUID()}`;

function tell(answer: DatasetAnswer, { json, company }: CliRequest): CliAnswer {
  const exitCode = answer.kind === 'unreachable' ? 1 : 0;
  return { exitCode, output: json ? JSON.stringify({ company: company.code, ...answer }) : describe(answer) };
}

function describe(answer: DatasetAnswer): string {
  switch (answer.kind) {
    case 'busy':
      return words.busy;
    case 'unreachable':
      return words.unreachable(answer.code, answer.detail);
    case 'refreshed':
      return words.refreshed(formatDay(answer.asOf), answer);
  }
}

async function showStatus(ports: DatasetCommandPorts, { company, json }: CliRequest): Promise<CliAnswer> {
  const status = await readDatasetStatus(ports, company);
  const { dataset, ...rest } = status;
  // What the next pass compares with is nobody's business.
  const told = { ...dataset, sheets: undefined, company: company.code, ...rest };
  if (json) return { exitCode: 0, output: JSON.stringify(told) };
  return { exitCode: 0, output: statusLines(status).join('\n') };
}

async function nameReaders(
  ports: DatasetCommandPorts,
  request: CliRequest,
  rest: readonly string[],
): Promise<CliAnswer> {
  const [act, name = ''] = rest;
  if (act !== undefined && act !== 'add' && act !== 'remove') return { exitCode: 2, output: words.usage };
  if (act !== undefined && !(await nameReportReader(ports, request.company, { name, may: act === 'add' }))) {
    const error = JSON.stringify({ error: 'bad-address', given: name });
    return { exitCode: 2, output: request.json ? error : words.badReader(name) };
  }
  const { readers } = await readDatasetStatus(ports, request.company);
  const answer = JSON.stringify({ company: request.company.code, readers });
  return { exitCode: 0, output: request.json ? answer : words.readers(readers) };
}
