import type { StatusFile } from '../../domain/einvoicing/einvoice-status.ts';
import { decodeText } from '../files/read/decode-text.ts';
import { readCdar } from './read-cdar.ts';
import { readStatusCsv } from './read-status-csv.ts';

/**
 * Reads a file of statuses by what it holds, never by its name: a message of the life of invoices (CDAR), or a CSV with the columns
 * « pièce », « statut » and « date ». Never throws for what a file holds: what cannot be read is a fault with its line, and the rest is kept.
 */
export function readStatusFile(bytes: Uint8Array): StatusFile {
  const text = decodeText(bytes).replace(/^\uFEFF/u, '');
  const isXml = text.trimStart().startsWith('<');
  const file = isXml ? readCdar(text) : readStatusCsv(text);
  return { ...file, faults: file.faults.toSorted((a, b) => a.line - b.line) };
}
