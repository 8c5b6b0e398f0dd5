import { BANK } from '../../../domain/bank/bank-setting.ts';
import { settingOf } from '../../../domain/company/room-setting.ts';
import { type Imported, type ImportPorts, importBankFile } from '../../../use-cases/bank/import-bank-file.ts';
import { listUnbooked, type UnbookedEntry } from '../../../use-cases/bank/list-unbooked.ts';
import { type Matched, type MatchPorts, matchBank } from '../../../use-cases/bank/match-bank.ts';
import { type BankStatus, type CoveragePorts, showCoverage } from '../../../use-cases/bank/show-coverage.ts';
import type { BankWriter } from '../../../use-cases/ports/bank/bank-store.ts';
import { sayMatch, unbookedDocument } from '../../bank/unbooked-document.ts';
import { bankLines as lines } from '../../words/cli/bank/bank.ts';
import { bankHelp } from '../../words/cli/bank/commands.ts';
import { formatAmount, formatDay } from '../../words/format.ts';
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

export type BankCommandPorts = ImportPorts &
  MatchPorts &
  CoveragePorts &
  FilePorts & { readonly bank: Pick<BankWriter, 'settleBankEntry'> };

/** `bank import FILE… | status | unmatched | settle REFERENCE`. */
export const bankCommand = (ports: BankCommandPorts): CliCommand<typeof OPTIONS> => ({
  name: 'bank',
  room: bankHelp.room,
  usage: bankHelp.bank,
  options: OPTIONS,
  changes: changesBy('import', 'settle'),
  async run(request) {
    const [act = '', ...rest] = request.words;
    if (act === 'import') return runImport(ports, request, rest);
    if (act === 'status') return runStatus(ports, request);
    if (act === 'unmatched') return runUnmatched(ports, request);
    if (act === 'settle') return runSettle(ports, request, rest.join(' '));
    return say(request, 2, { error: 'unknown-act', given: act }, lines.askAct);
  },
});

/** Exit 1 where a file could not be read whole: a program is to look. */
async function runImport(ports: BankCommandPorts, request: Request, names: readonly string[]): Promise<CliAnswer> {
  if (names.length === 0) return say(request, 2, { error: 'file-needed' }, lines.askFiles);
  if (settingOf(request.company, BANK).accounts.length === 0)
    return say(request, 2, { error: 'no-accounts' }, lines.noAccounts);
  const imported = await importGiven(names, (file) => importBankFile(ports, request.company, file));
  const matched = await unlessAway(matchBank(ports, request.company));
  const words = [...imported.flatMap(sayImported), sayMatched(matched)].join('\n');
  return say(request, isWhole(imported) && matched ? 0 : 1, { files: imported, matched }, words);
}

const sayMatched = (matched: Matched | null): string =>
  matched ? lines.matched(matched.held, matched.possible, matched.unknown) : lines.notMatched;

function sayImported(one: Imported | Unreadable): readonly string[] {
  if (one.kind === 'unreadable') return [lines.unreadable(one.name)];
  if (one.kind === 'known') return [lines.known(one.name)];
  return [
    lines.read(one.name, one.statements, one.entries, one.added),
    ...one.otherAccounts.map(lines.otherAccount),
    ...one.faults.map(({ line, code, found }) => lines.fault(line, code, found)),
  ];
}

/** Exit 1 where something is missing or old. */
async function runStatus(ports: BankCommandPorts, request: Request): Promise<CliAnswer> {
  const status = await showCoverage(ports, request.company);
  const isWhole = status.unread.length === 0 && status.accounts.every(({ gaps, isOld }) => gaps.length === 0 && !isOld);
  return say(request, isWhole ? 0 : 1, status, sayStatus(status).join('\n'));
}

function sayStatus({ accounts, unread, files }: BankStatus): readonly string[] {
  const said = accounts.flatMap(({ account, until, gaps, businessDays, isOld }) => [
    lines.until(account, formatDay(until)),
    ...(isOld ? [lines.old(businessDays)] : []),
    ...gaps.map(({ from, to, closing, opening }) =>
      lines.gap(formatDay(from), formatDay(to), formatAmount(closing, 'EUR'), formatAmount(opening, 'EUR')),
    ),
  ]);
  const nothing = unread.map((account) => `${account} : ${lines.nothingRead}`);
  if (files.length === 0) return [lines.nothingRead];
  const faulty = files.flatMap(({ name, faults }) =>
    faults.length > 0 ? [name, ...faults.map(({ line, code, found }) => lines.fault(line, code, found))] : [],
  );
  return [...said, ...nothing, lines.files(files.length), ...faulty];
}

async function runUnmatched(ports: BankCommandPorts, request: Request): Promise<CommandAnswer> {
  const { company, json } = request;
  const entries = await listUnbooked(ports, company);
  const document = unbookedDocument(
    'fr',
    company.identity.name,
    ports.clock.today(),
    entries.map((entry) => ({ company: company.code, entry })),
  );
  const output = json ? JSON.stringify({ company: company.code, rows: entries }) : unbookedText(entries);
  return answerWithFiles(ports, document, request, { exitCode: 0, output });
}

const unbookedText = (entries: readonly UnbookedEntry[]): string =>
  entries.length === 0
    ? lines.nothing
    : table(
        [...lines.headers],
        entries.map((entry) => [
          formatDay(entry.day),
          entry.customers.map(({ name }) => name).join(', ') || lines.nobody,
          formatAmount(entry.amount, entry.currency),
          entry.name,
          ...sayMatch(entry, 'fr'),
          entry.key,
        ]),
      );

async function runSettle(ports: BankCommandPorts, request: Request, key: string): Promise<CliAnswer> {
  const settled = await ports.bank.settleBankEntry(request.company.code, key, {
    by: operator(),
    at: ports.clock.now(),
  });
  return settled
    ? say(request, 0, { settled: key }, lines.settled(key))
    : say(request, 2, { error: 'unknown-entry', given: key }, lines.unknownEntry(key));
}
