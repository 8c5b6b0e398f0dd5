import type { CliCommand } from '../cli-command.ts';
import type { StatementCommandPorts } from './answer.ts';
import { agingCommand, scheduleCommand } from './open-commands.ts';
import { statementCommand } from './statement-command.ts';

/** The commands of états and relevés. */
export const statementsCommands = (ports: StatementCommandPorts): readonly CliCommand[] => [
  agingCommand(ports),
  scheduleCommand(ports),
  statementCommand(ports),
];
