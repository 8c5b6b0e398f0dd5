import type { CliCommand } from '../cli-command.ts';
import { type PrivacyCommandPorts, privacyCommand } from './privacy-command.ts';

export type { PrivacyCommandPorts };

/** The commands about what is kept on people. */
export const privacyCommands = (ports: PrivacyCommandPorts): readonly CliCommand[] => [privacyCommand(ports)];
