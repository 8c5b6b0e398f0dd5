import { type Cents, cents } from '../../../domain/cents.ts';
import { type Day, parseDay } from '../../../domain/day.ts';
import { centuryOf } from '../clean-text.ts';

const RECORD_LENGTH = 120;

/** A line of the file, filled up with blanks to its 120 signs. */
export interface CfonbRecord {
  readonly line: number;
  readonly text: string;
}

/**
 * Records by their ends of line; by their length where there are none. A line may have lost its last blanks on its way, which the
 * standard does not allow and mail programs do.
 */
export function splitRecords(text: string): readonly CfonbRecord[] {
  // An end-of-file sign of old systems.
  const body = text.replaceAll('\u001a', '');
  const lines = /[\r\n]/u.test(body) ? body.split(/\r\n|\n|\r/u) : (body.match(/[\s\S]{1,120}/gu) ?? []);
  return lines
    .map((line, at) => ({ line: at + 1, text: line.padEnd(RECORD_LENGTH) }))
    .filter((record) => record.text.trim() !== '');
}

/** Signs `from` to `to`, counted from 1 as the standard does. */
export const field = ({ text }: CfonbRecord, from: number, to: number): string => text.slice(from - 1, to);

/** The last sign is a digit with the sign of the amount: { A–I are +0 to +9, } J–R are −0 to −9; é and è where ISO 646-FR was the code. */
const SIGNED = '{ABCDEFGHI}JKLMNOPQR';

/** An amount of 14 signs with so many decimals, in cents; undefined where it is none, or holds parts of a cent. */
export function readSigned(text: string, decimals: number): Cents | undefined {
  const last = SIGNED.indexOf(text.slice(-1).replace('é', '{').replace('è', '}'));
  const body = text.slice(0, -1).trim();
  if (last === -1 || !/^\d*$/u.test(body)) return undefined;
  const value = Number(`${body}${last % 10}`) * 10 ** (2 - decimals);
  return Number.isSafeInteger(value) ? cents(last < 10 ? value : -value) : undefined;
}

/** DDMMYY. */
export const readShortDay = (text: string): Day | undefined =>
  parseDay(`${centuryOf(text.slice(4, 6))}-${text.slice(2, 4)}-${text.slice(0, 2)}`);
