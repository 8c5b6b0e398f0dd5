import type { CliCommand } from '../cli-command.ts';
import { type PenaltiesCommandPorts, penaltiesCommand } from './penalties-command.ts';

export type { PenaltiesCommandPorts };

/** What the terminal is told about late-payment penalties. */
export const penaltiesCommands = (ports: PenaltiesCommandPorts): readonly CliCommand[] => [penaltiesCommand(ports)];
