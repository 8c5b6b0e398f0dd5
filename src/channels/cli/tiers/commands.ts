import type { CliCommand } from '../cli-command.ts';
import { type ClientPorts, clientCommand } from './client-command.ts';

export type TiersCommandPorts = ClientPorts;

/** What the terminal is told about customers. */
export const tiersCommands = (ports: TiersCommandPorts): readonly CliCommand[] => [clientCommand(ports)];
