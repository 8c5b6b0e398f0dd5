import { readStatement } from '../../../use-cases/statements/read-statement.ts';
import { statementsHelp } from '../../words/cli/statements/commands.ts';
import { statementWords } from '../../words/cli/statements/statements.ts';
import { formatDay } from '../../words/format.ts';
import type { CommandAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { FILE_OPTIONS } from '../files/file-options.ts';
import { findOne } from '../find-one.ts';
import { answerWith, type StatementCommandPorts } from './answer.ts';
import { readAskedDay } from './asked-day.ts';
import { type SendReleve, sendStatement } from './send-statement.ts';

const { from, until, open, send, confirm } = statementsHelp.statement.options;
const OPTIONS = {
  from: { type: 'string', ...from },
  until: { type: 'string', ...until },
  open: { type: 'boolean', ...open },
  send: { type: 'boolean', ...send },
  confirm: { type: 'string', ...confirm },
  ...FILE_OPTIONS,
} as const satisfies CliOptions;
type Options = typeof OPTIONS;

export interface StatementPorts extends StatementCommandPorts {
  readonly sendReleve: SendReleve;
}

/**
 * `statement <customer> [--from DAY] [--until DAY] [--open]`: opening balance, movements, closing balance; `--send`: as a letter, once
 * `--confirm` names what was shown.
 */
export const statementCommand = (ports: StatementPorts): CliCommand<Options> => ({
  name: 'statement',
  room: statementsHelp.room,
  usage: statementsHelp.statement,
  options: OPTIONS,
  changes: ({ options }) => options.send,
  run: (request) => tell(ports, request),
});

async function tell(ports: StatementPorts, request: CliRequest<Options>): Promise<CommandAnswer> {
  const { company, json, options, text } = request;
  const first = readAskedDay(options.from, null, json);
  if (first.kind === 'answer') return first.answer;
  const last = readAskedDay(options.until, ports.clock.today(), json);
  if (last.kind === 'answer') return last.answer;
  const days = { from: first.day, until: last.day };
  if (days.from !== null && days.from > days.until) {
    const said = statementWords.daysReversed(formatDay(days.from), formatDay(days.until));
    return { exitCode: 2, output: json ? JSON.stringify({ error: 'days-reversed', ...days }) : said };
  }
  if (text === '') {
    return { exitCode: 2, output: json ? JSON.stringify({ error: 'customer-needed' }) : statementWords.whichCustomer };
  }
  const found = await findOne(ports, request);
  if (found.kind === 'answer') return found.answer;
  if (options.send) {
    const period = { of: options.open ? 'open-items' : 'movements', ...days } as const;
    const asked = { code: found.code, period, confirm: options.confirm ?? null };
    return sendStatement(ports.sendReleve, company, asked, json);
  }
  return answerWith(ports, await readStatement(ports, company, found.code, { ...days, open: options.open }), request);
}
