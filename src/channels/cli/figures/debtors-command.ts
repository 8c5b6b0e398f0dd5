import { listDebtors } from '../../../use-cases/figures/list-debtors.ts';
import type { AccountsPorts } from '../../../use-cases/positions/read-accounts.ts';
import { cliWords } from '../../words/cli/cli.ts';
import { figuresHelp } from '../../words/cli/figures/commands.ts';
import { debtorsWords } from '../../words/cli/figures/debtors.ts';
import { formatAmount, formatInstant } from '../../words/format.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { NoOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { table } from '../table.ts';

export type DebtorsPorts = AccountsPorts;

/** `debtors`: who owes what, biggest first. */
export const debtorsCommand = (ports: DebtorsPorts): CliCommand<NoOptions> => ({
  name: 'debtors',
  room: figuresHelp.room,
  usage: figuresHelp.debtors,
  options: {},
  run: (request) => tellDebtors(ports, request),
});

async function tellDebtors(ports: DebtorsPorts, request: CliRequest): Promise<CliAnswer> {
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
