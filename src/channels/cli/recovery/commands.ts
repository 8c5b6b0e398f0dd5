import type { CliCommand } from '../cli-command.ts';
import { type AgendaCommandPorts, agendaCommand } from './agenda-command.ts';

export type RecoveryCommandPorts = AgendaCommandPorts;

/** The commands of what people are to do. */
export const recoveryCommands = (ports: RecoveryCommandPorts): readonly CliCommand[] => [agendaCommand(ports)];
