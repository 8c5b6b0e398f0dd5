import type { CliCommand } from '../cli-command.ts';
import { type DebtorsPorts, debtorsCommand } from './debtors-command.ts';
import { agingCommand, scheduleCommand } from './open-commands.ts';
import { type StatementPorts, statementCommand } from './statement-command.ts';

/** The commands of états and relevés. */
export const statementsCommands = (ports: StatementPorts & DebtorsPorts): readonly CliCommand[] => [
  agingCommand(ports),
  scheduleCommand(ports),
  statementCommand(ports),
  debtorsCommand(ports),
];
