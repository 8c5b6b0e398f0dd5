import type { CliCommand } from '../cli-command.ts';
import { type AgendaCommandPorts, agendaCommand } from './agenda-command.ts';
import { type MattersCommandPorts, mattersCommand } from './matters-command.ts';

export type RecoveryCommandPorts = AgendaCommandPorts & MattersCommandPorts;

/** The commands of what people are to do, and of what there is between customers and us. */
export const recoveryCommands = (ports: RecoveryCommandPorts): readonly CliCommand[] => [
  agendaCommand(ports),
  mattersCommand(ports),
];
