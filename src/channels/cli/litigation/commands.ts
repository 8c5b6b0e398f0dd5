import type { CliCommand } from '../cli-command.ts';
import { type LitigationCommandPorts, litigationCommand } from './litigation-command.ts';

export type { LitigationCommandPorts };

/** What the terminal is told about dossiers contentieux. */
export const litigationCommands = (ports: LitigationCommandPorts): readonly CliCommand[] => [litigationCommand(ports)];
