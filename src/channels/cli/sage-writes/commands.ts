import type { SageWritePorts } from '../../../use-cases/sage-writes/sage-write-ports.ts';
import type { CliCommand } from '../cli-command.ts';
import { sageWritesCommand } from './sage-writes-command.ts';

export type SageWritesCommandPorts = SageWritePorts;

/** The commands of what is written back into Sage. */
export const sageWritesCommands = (ports: SageWritesCommandPorts): readonly CliCommand[] => [sageWritesCommand(ports)];
