import type { CliCommand } from '../cli-command.ts';
import { type RestoredPorts, restoredCommand } from './restored-command.ts';

export type { RestoredPorts };

/** The command of a store that was restored. */
export const restoredCommands = (ports: RestoredPorts): readonly CliCommand[] => [restoredCommand(ports)];
