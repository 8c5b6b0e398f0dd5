import type { CliCommand } from '../cli-command.ts';
import { type BankCommandPorts, bankCommand } from './bank-command.ts';

export type { BankCommandPorts };

/** What the terminal is told about the bank. */
export const bankCommands = (ports: BankCommandPorts): readonly CliCommand[] => [bankCommand(ports)];
