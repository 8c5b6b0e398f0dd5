import { listDebtors } from '../../../use-cases/figures/list-debtors.ts';
import { cliWords } from '../../words/cli/cli.ts';
import { formatAmount } from '../../words/format.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliPorts } from '../cli-ports.ts';
import type { CliRequest } from '../cli-request.ts';
import { table } from '../table.ts';

/** `debtors`: who owes what, biggest first. */
export async function runDebtors(ports: CliPorts, request: CliRequest): Promise<CliAnswer> {
  const debtors = await listDebtors(ports, request.company);
  if (request.json) return { exitCode: 0, output: JSON.stringify(debtors) };
  const rows = debtors.rows.map((row) => [
    row.code,
    row.name,
    formatAmount(row.balance, row.currency),
    formatAmount(row.late, row.currency),
    row.oldestDaysLate > 0 ? String(row.oldestDaysLate) : '',
  ]);
  const totals = debtors.totals.map((total) =>
    cliWords.totals(formatAmount(total.balance, total.currency), total.openItems, total.lateItems),
  );
  return { exitCode: 0, output: [table([...cliWords.debtorHeaders], rows), '', ...totals].join('\n') };
}
