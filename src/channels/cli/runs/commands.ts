import type { CliCommand } from '../cli-command.ts';
import { type RunsPorts, runsCommand } from './runs-command.ts';

export type RunsCommandPorts = RunsPorts;

/** The commands of runs of reminders. */
export const runsCommands = (ports: RunsCommandPorts): readonly CliCommand[] => [runsCommand(ports)];
