import type { Cents } from '../../../domain/cents.ts';
import { parseDay } from '../../../domain/day.ts';
import { type DecisionRow, listDecisions } from '../../../use-cases/credit/list-decisions.ts';
import type { HoldReader } from '../../../use-cases/ports/credit/hold-store.ts';
import { cliWords } from '../../words/cli/cli.ts';
import { creditHelp } from '../../words/cli/credit/commands.ts';
import { decisionsWords } from '../../words/cli/credit/decisions.ts';
import { formatAmount, formatDay, formatInstant } from '../../words/format.ts';
import { wordsFor } from '../../words/words.ts';
import type { CommandAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { type CsvCell, toCsv } from '../csv.ts';
import { table } from '../table.ts';

const OPTIONS = {
  since: { type: 'string', ...creditHelp.decisions.options.since },
  csv: { type: 'boolean', ...creditHelp.decisions.options.csv },
} as const satisfies CliOptions;
type Options = typeof OPTIONS;

export interface DecisionsPorts {
  readonly holds: Pick<HoldReader, 'listDecided'>;
}

/** `decisions [--since DAY] [--csv]`: who released or refused what, when, why, and what was seen. */
export const decisionsCommand = (ports: DecisionsPorts): CliCommand<Options> => ({
  name: 'decisions',
  room: creditHelp.room,
  usage: creditHelp.decisions,
  options: OPTIONS,
  run: (request) => tellDecisions(ports, request),
});

async function tellDecisions(ports: DecisionsPorts, request: CliRequest<Options>): Promise<CommandAnswer> {
  const { company, json, options } = request;
  const { since: asked, csv } = options;
  const since = asked === undefined ? null : parseDay(asked);
  if (since === undefined) {
    const error = JSON.stringify({ error: 'bad-date', given: asked });
    return { exitCode: 2, output: json ? error : cliWords.badDay(asked ?? '') };
  }
  const rows = await listDecisions(ports, company, since);
  if (json) return { exitCode: 0, output: JSON.stringify({ company: company.code, since, rows }) };
  if (csv) return { exitCode: 0, output: toCsv(decisionsWords.csvHeaders, rows.map(csvRow)), asIs: true };
  return { exitCode: 0, output: table([...decisionsWords.headers], rows.map(tableRow)) };
}

const tableRow = (row: DecisionRow): readonly string[] => [
  formatInstant(row.decidedAt),
  decisionsWords.outcomes[row.outcome],
  row.by,
  row.piece,
  row.payer.name,
  row.seen.amount === null ? wordsFor('fr').encours.noAmount : formatAmount(row.seen.amount, row.currency),
  formatAmount(row.seen.overLimit, row.currency),
  row.until ? formatDay(row.until) : '',
  row.reason,
  row.reference,
];

const amountCell = (amount: Cents | null): CsvCell => (amount === null ? null : { amount });

const csvRow = (row: DecisionRow): readonly CsvCell[] => [
  row.reference,
  formatInstant(row.askedAt),
  formatInstant(row.decidedAt),
  decisionsWords.outcomes[row.outcome],
  row.by,
  row.inPlaceOf,
  row.reason,
  amountCell(row.upTo),
  row.until && formatDay(row.until),
  decisionsWords.states[row.state],
  row.piece,
  row.tiers.code,
  row.tiers.name,
  row.payer.code,
  row.payer.name,
  row.salesperson,
  row.askedBy,
  row.currency,
  amountCell(row.asked.amount),
  { amount: row.asked.encours },
  { amount: row.asked.overLimit },
  amountCell(row.seen.amount),
  { amount: row.seen.encours },
  { amount: row.seen.overLimit },
];
