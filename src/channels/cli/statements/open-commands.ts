import type { Company } from '../../../domain/company/company.ts';
import type { Day } from '../../../domain/day.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import { readAging, readSchedule, type StatementPorts } from '../../../use-cases/statements/read-open.ts';
import type { StatedView } from '../../../use-cases/statements/views.ts';
import { statementsHelp } from '../../words/cli/statements/commands.ts';
import type { CommandAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { FILE_OPTIONS } from '../files/file-options.ts';
import { findOne } from '../find-one.ts';
import { answerWith, type StatementCommandPorts } from './answer.ts';
import { readAskedDay } from './asked-day.ts';

const OPTIONS = {
  'as-of': { type: 'string', ...statementsHelp.aging.options.asOf },
  ...FILE_OPTIONS,
} as const satisfies CliOptions;
type Options = typeof OPTIONS;
type Read = (ports: StatementPorts, company: Company, code: TiersCode | null, asOf: Day) => Promise<StatedView>;

/** `aging [customer] [--as-of DAY]`: the balance âgée of one customer, or of all. */
export const agingCommand = (ports: StatementCommandPorts): CliCommand<Options> => ({
  name: 'aging',
  room: statementsHelp.room,
  usage: statementsHelp.aging,
  options: OPTIONS,
  run: (request) => tell(ports, request, readAging),
});

/** `echeancier [customer] [--as-of DAY]`: what was open, by due date. */
export const scheduleCommand = (ports: StatementCommandPorts): CliCommand<Options> => ({
  name: 'echeancier',
  room: statementsHelp.room,
  usage: statementsHelp.schedule,
  options: OPTIONS,
  run: (request) => tell(ports, request, readSchedule),
});

async function tell(ports: StatementCommandPorts, request: CliRequest<Options>, read: Read): Promise<CommandAnswer> {
  const asked = readAskedDay(request.options['as-of'], ports.clock.today(), request.json);
  if (asked.kind === 'answer') return asked.answer;
  const found = request.text === '' ? null : await findOne(ports, request);
  if (found?.kind === 'answer') return found.answer;
  return answerWith(ports, await read(ports, request.company, found?.code ?? null, asked.day), request);
}
