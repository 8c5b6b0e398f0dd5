import { protocol } from '@electric-sql/pglite';
import { PARSERS } from './values.ts';

/** What a statement answered: its rows as arrays, and how many rows one without an answer touched. */
export interface ReadAnswer {
  readonly fields: readonly Field[];
  readonly rows: unknown[][];
  readonly affectedRows: number;
}

export interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}

type Message = object;
type Parse = (value: string) => unknown;

/** Before each message: a letter for its kind, and its length, which counts itself. */
const HEADER = 5;
const [DATA_ROW, COMMAND_COMPLETE, FAULT] = ['D', 'C', 'E'].map((letter) => letter.charCodeAt(0));
/** Texts of as many bytes, all of them ASCII, are put together sign by sign: faster than to call the decoder. */
const SHORT = 24;
const LAST_ASCII = 127;
const asWritten: Parse = (value) => value;
const decoder = new TextDecoder();

/**
 * Reads what an execution sent, as PostgreSQL's protocol writes it (« Message Formats »: DataRow, CommandComplete, ErrorResponse),
 * after what was said of its columns. The library's own reader copies each value before it decodes it, which takes longer
 * than most queries. Throws what the engine refused the statement for.
 */
export function readAnswer(described: readonly Message[], bytes: Buffer<ArrayBuffer>): ReadAnswer {
  const fields = described.flatMap((message) => ('fields' in message ? (message.fields as readonly Field[]) : []));
  const parsers = fields.map(({ dataTypeID }) => PARSERS[dataTypeID] ?? asWritten);
  const rows: unknown[][] = [];
  let affectedRows = 0;
  for (let at = 0; at < bytes.length; ) {
    const next = at + 1 + bytes.readInt32BE(at + 1);
    if (bytes[at] === DATA_ROW) rows.push(readRow(bytes, at + HEADER, parsers));
    else if (bytes[at] === COMMAND_COMPLETE) affectedRows = touchedBy(bytes.toString('latin1', at + HEADER, next - 1));
    else if (bytes[at] === FAULT) throwFault(bytes.subarray(at, next));
    at = next;
  }
  return { fields, rows, affectedRows };
}

function readRow(bytes: Buffer, start: number, parsers: readonly Parse[]): unknown[] {
  const row: unknown[] = [];
  let at = start + 2;
  for (const parse of parsers) {
    const length = bytes.readInt32BE(at);
    at += 4;
    row.push(length < 0 ? null : parse(readText(bytes, at, at + length)));
    at += Math.max(0, length);
  }
  return row;
}

function readText(bytes: Buffer, from: number, to: number): string {
  if (to - from > SHORT) return decoder.decode(bytes.subarray(from, to));
  let text = '';
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > LAST_ASCII) return decoder.decode(bytes.subarray(from, to));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** Of `INSERT 0 3` and `UPDATE 2` the last word; a SELECT touches nothing. */
const touchedBy = (tag: string): number => (tag.startsWith('SELECT') ? 0 : Number(tag.split(' ').at(-1)) || 0);

function throwFault(bytes: Uint8Array): void {
  new protocol.Parser().parse(bytes, (message) => {
    throw message;
  });
}
