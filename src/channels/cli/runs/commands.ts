import type { CliCommand } from '../cli-command.ts';
import { type RunsPorts, runsCommand } from './runs-command.ts';
import { sendingCommand } from './sending-command.ts';

export type RunsCommandPorts = RunsPorts;

/** The commands of runs of reminders, and of the stop of all sending. */
export const runsCommands = (ports: RunsCommandPorts): readonly CliCommand[] => [
  runsCommand(ports),
  sendingCommand(ports),
];
