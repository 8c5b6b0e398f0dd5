import { listDebtors } from '../../../use-cases/figures/list-debtors.ts';
import type { AccountsPorts } from '../../../use-cases/positions/read-accounts.ts';
import { readTop } from '../../../use-cases/statements/read-open.ts';
import { cliWords } from '../../words/cli/cli.ts';
import { statementsHelp } from '../../words/cli/statements/commands.ts';
import { debtorsWords } from '../../words/cli/statements/debtors.ts';
import { formatAmount, formatInstant } from '../../words/format.ts';
import type { CommandAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { FILE_OPTIONS } from '../files/file-options.ts';
import { table } from '../table.ts';
import { answerWith, type StatementCommandPorts } from './answer.ts';
import { readAskedDay } from './asked-day.ts';

export type DebtorsPorts = AccountsPorts & StatementCommandPorts;

const OPTIONS = {
  'as-of': { type: 'string', ...statementsHelp.debtors.options.asOf },
  ...FILE_OPTIONS,
} as const satisfies CliOptions;
type Options = typeof OPTIONS;

/** `debtors [--as-of DAY]`: who owes what, biggest first; of a day, or as a file, the état « top débiteurs », read in Sage. */
export const debtorsCommand = (ports: DebtorsPorts): CliCommand<Options> => ({
  name: 'debtors',
  room: statementsHelp.room,
  usage: statementsHelp.debtors,
  options: OPTIONS,
  run: (request) => (isDated(request) ? tellTop(ports, request) : tellDebtors(ports, request)),
});

const isDated = ({ options }: CliRequest<Options>): boolean =>
  Object.values(options).some((value) => value !== undefined);

async function tellTop(ports: DebtorsPorts, request: CliRequest<Options>): Promise<CommandAnswer> {
  const asked = readAskedDay(request.options['as-of'], ports.clock.today(), request.json);
  if (asked.kind === 'answer') return asked.answer;
  return answerWith(ports, await readTop(ports, request.company, asked.day), request);
}

async function tellDebtors(ports: AccountsPorts, request: CliRequest<Options>): Promise<CommandAnswer> {
  const debtors = await listDebtors(ports, request.company);
  if (request.json) return { exitCode: 0, output: JSON.stringify(debtors) };
  const rows = debtors.rows.map((row) => [
    row.code,
    row.name,
    formatAmount(row.balance, row.currency),
    formatAmount(row.late, row.currency),
    row.oldestDaysLate > 0 ? String(row.oldestDaysLate) : '',
  ]);
  const readFrom = cliWords.readFrom(formatInstant(debtors.read.at), debtors.read.from);
  const totals = debtors.totals.map((total) =>
    debtorsWords.totals(formatAmount(total.balance, total.currency), total.openItems, total.lateItems),
  );
  return { exitCode: 0, output: [readFrom, '', table([...debtorsWords.headers], rows), '', ...totals].join('\n') };
}
