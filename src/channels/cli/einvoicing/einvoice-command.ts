import { type Imported, type ImportPorts, importStatusFile } from '../../../use-cases/einvoicing/import-status-file.ts';
import { type Judged, type JudgePorts, judgeStatuses } from '../../../use-cases/einvoicing/judge-statuses.ts';
import { type ListedStatus, type ListPorts, listEInvoices } from '../../../use-cases/einvoicing/list-einvoices.ts';
import type {
  EInvoiceFile,
  EInvoiceReader,
  EInvoiceWriter,
} from '../../../use-cases/ports/einvoicing/einvoice-store.ts';
import { einvoiceDocument } from '../../einvoicing/einvoice-document.ts';
import { einvoicingHelp } from '../../words/cli/einvoicing/commands.ts';
import { einvoicingLines as lines } from '../../words/cli/einvoicing/einvoicing.ts';
import { einvoicingWords } from '../../words/einvoicing/einvoicing-words.ts';
import { nameStatus, sayFinding } from '../../words/einvoicing/say-status.ts';
import { formatDay, formatInstant } from '../../words/format.ts';
import { changesBy } from '../changes-by.ts';
import type { CliAnswer, CommandAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { answerWithFiles, type FilePorts } from '../files/answer-with-files.ts';
import { FILE_OPTIONS } from '../files/file-options.ts';
import { importGiven, isWhole, type Unreadable, unlessAway } from '../files/import-given.ts';
import { operator } from '../operator.ts';
import { say } from '../say.ts';
import { table } from '../table.ts';

const OPTIONS = { ...FILE_OPTIONS } as const satisfies CliOptions;
type Request = CliRequest<typeof OPTIONS>;

export type EInvoiceCommandPorts = ImportPorts &
  JudgePorts &
  ListPorts &
  FilePorts & {
    readonly einvoices: Pick<EInvoiceReader, 'listEInvoiceFiles'> & Pick<EInvoiceWriter, 'settleEInvoiceStatus'>;
  };

/** `einvoices import FILE… | status | list | settle REFERENCE`. */
export const einvoiceCommand = (ports: EInvoiceCommandPorts): CliCommand<typeof OPTIONS> => ({
  name: 'einvoices',
  room: einvoicingHelp.room,
  usage: einvoicingHelp.einvoices,
  options: OPTIONS,
  changes: changesBy('import', 'settle'),
  async run(request) {
    const [act = '', ...rest] = request.words;
    if (act === 'import') return runImport(ports, request, rest);
    if (act === 'status') return runStatus(ports, request);
    if (act === 'list') return runList(ports, request);
    if (act === 'settle') return runSettle(ports, request, rest.join(' '));
    return say(request, 2, { error: 'unknown-act', given: act }, lines.askAct);
  },
});

/** Exit 1 where a file could not be read whole: a program is to look. */
async function runImport(ports: EInvoiceCommandPorts, request: Request, names: readonly string[]): Promise<CliAnswer> {
  if (names.length === 0) return say(request, 2, { error: 'file-needed' }, lines.askFiles);
  const imported = await importGiven(names, (file) => importStatusFile(ports, request.company, file));
  const judged = await unlessAway(judgeStatuses(ports, request.company));
  const words = [...imported.flatMap(sayImported), sayJudged(judged)].join('\n');
  return say(request, isWhole(imported) && judged ? 0 : 1, { files: imported, judged }, words);
}

const sayJudged = (judged: Judged | null): string =>
  judged ? lines.judged(judged.held, judged.toCheck, judged.notOpen) : lines.notJudged;

function sayImported(one: Imported | Unreadable): readonly string[] {
  if (one.kind === 'unreadable') return [lines.unreadable(one.name)];
  if (one.kind === 'known') return [lines.known(one.name)];
  return [
    lines.read(one.name, one.statuses, one.added),
    ...one.otherSellers.map(lines.otherSeller),
    ...sayFaults(one.faults),
  ];
}

const sayFaults = (faults: EInvoiceFile['faults']): readonly string[] =>
  faults.map(({ line, code, found }) => lines.fault(line, code, found));

/** Exit 1 where a file that was read holds what could not be. */
async function runStatus({ einvoices }: EInvoiceCommandPorts, request: Request): Promise<CliAnswer> {
  const files = await einvoices.listEInvoiceFiles(request.company.code);
  const [latest] = files;
  if (!latest) return say(request, 0, { files }, lines.nothingRead);
  const faulty = files.filter(({ faults }) => faults.length > 0);
  const words = [
    lines.files(
      files.length,
      files.reduce((sum, { statuses }) => sum + statuses, 0),
    ),
    lines.latest(latest.name, formatInstant(latest.readAt)),
    ...faulty.flatMap(({ name, faults }) => [name, ...sayFaults(faults)]),
  ];
  return say(request, faulty.length === 0 ? 0 : 1, { files }, words.join('\n'));
}

async function runList(ports: EInvoiceCommandPorts, request: Request): Promise<CommandAnswer> {
  const { company, json } = request;
  const listed = await listEInvoices(ports, company);
  const document = einvoiceDocument('fr', ports.clock.today(), {
    kind: 'listed',
    companies: [{ code: company.code, name: company.identity.name }],
    rows: listed.map((one) => ({ company: company.code, listed: one })),
  });
  const output = json ? JSON.stringify({ company: company.code, rows: listed }) : listText(listed);
  return answerWithFiles(ports, document, request, { exitCode: 0, output });
}

const listText = (listed: readonly ListedStatus[]): string =>
  listed.length === 0
    ? lines.nothing
    : table(
        [...lines.headers],
        listed.map((one) => [
          one.customers.map(({ name }) => name).join(', ') || lines.nobody,
          one.status.invoice,
          nameStatus(one.status, 'fr'),
          formatDay(one.status.on),
          einvoicingWords('fr').list[one.effect === 'check' ? 'toCheck' : 'held'],
          sayFinding(one, 'fr'),
          one.status.key,
        ]),
      );

async function runSettle(ports: EInvoiceCommandPorts, request: Request, key: string): Promise<CliAnswer> {
  const settled = await ports.einvoices.settleEInvoiceStatus(request.company.code, key.slice(0, 64), {
    by: operator(),
    at: ports.clock.now(),
  });
  return settled
    ? say(request, 0, { settled: key }, lines.settled(key))
    : say(request, 2, { error: 'unknown-status', given: key }, lines.unknownStatus(key));
}
