import type { CliCommand } from '../cli-command.ts';
import { type EInvoiceCommandPorts, einvoiceCommand } from './einvoice-command.ts';

export type { EInvoiceCommandPorts };

/** What the terminal is told about statuses of electronic invoices. */
export const einvoicingCommands = (ports: EInvoiceCommandPorts): readonly CliCommand[] => [einvoiceCommand(ports)];
