import type { Day } from '../day.ts';

/** What a platform says of an invoice of ours; what it did not say is empty or null. */
export interface EInvoiceStatus {
  /** The number that the invoice bears (BT-1). */
  readonly invoice: string;
  readonly issued: Day | null;
  /** SIREN of who issued the invoice. */
  readonly seller: string | null;
  /** 200 to 228, or what nobody knows. */
  readonly code: string;
  /** What the file calls that code. */
  readonly label: string;
  readonly on: Day;
  /** Paris, `HH:MM:SS`; null: only the day is told. */
  readonly time: string | null;
  readonly reason: string;
  readonly platform: string;
  /** Whom the invoice is to be paid to, by name. Never an account: bank details come from the settings alone. */
  readonly payee: string;
  /** Line of the file, from 1. */
  readonly line: number;
}

export type StatusFaultCode =
  | 'unknown-format'
  | 'broken-xml'
  | 'document-type'
  | 'no-columns'
  | 'broken-line'
  | 'no-invoice'
  | 'no-status'
  | 'bad-day'
  /** Dated after tomorrow: it would be the latest for as long. */
  | 'day-ahead';

/** What could not be read of a file; the rest of it is kept. */
export interface StatusFault {
  /** From 1. */
  readonly line: number;
  readonly code: StatusFaultCode;
  /** What stands there, in short. */
  readonly found: string;
}

export interface StatusFile {
  readonly format: 'cdar' | 'csv' | null;
  readonly statuses: readonly EInvoiceStatus[];
  readonly faults: readonly StatusFault[];
}

/** A number as it is compared: « fa 0001 » is FA0001. */
export const invoiceKey = (invoice: string): string => invoice.replace(/\s/gu, '').toUpperCase();
