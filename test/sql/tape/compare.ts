import { isDeepStrictEqual } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { isSameRefusal, onlyNamesDiffer } from '../../helpers/nuances.ts';
import { OWN_TABLE } from '../server/record-locks.ts';
import { type Answer, type Sent, statementsOf, type Tape } from './tape.ts';

/** A statement that was answered otherwise. */
export interface Difference {
  readonly database: string;
  readonly what: string;
  readonly expected: string;
  readonly found: string;
  /** It means the same: another number for a refusal of the same kind, or names in another case. */
  readonly isNuance: boolean;
}

/** Compares answers with those of the tape, row by row. Where a text leaves the order open, so does the comparison. */
export function compare(tape: Tape, found: readonly Answer[], nameOf: (text: string) => string): Difference[] {
  const sent = statementsOf(tape);
  const differences = sent.flatMap((one, at) => {
    const text = whatWasSent(one);
    const pair = compareAnswers(one.answer, found[at], hasOrder(text));
    return pair === null ? [] : [{ database: one.database, what: nameOf(text), ...pair }];
  });
  if (found.length <= sent.length) return differences;
  const extra = { expected: `${sent.length} answers`, found: `${found.length} answers`, isNuance: false };
  return [...differences, { database: '', what: 'the whole tape', ...extra }];
}

function whatWasSent(one: Sent): string {
  if (one.kind === 'load') return `load of ${one.table}`;
  return one.kind === 'call' ? `call of ${one.procedure}` : one.text;
}

type Pair = Omit<Difference, 'database' | 'what'>;

function compareAnswers(expected: Answer, found: Answer | undefined, ordered: boolean): Pair | null {
  if (found === undefined) return { expected: show(expected), found: 'no answer', isNuance: false };
  if (!('rows' in expected && 'rows' in found)) {
    const [left, right] = [withoutMessage(expected), withoutMessage(found)];
    const isNuance = 'refused' in expected && 'refused' in found && isSameRefusal(expected.refused, found.refused);
    return isDeepStrictEqual(left, right) ? null : { expected: show(expected), found: show(found), isNuance };
  }
  const [left, right] = [rowsOf(expected.rows, ordered), rowsOf(found.rows, ordered)];
  const isNuance = onlyNamesDiffer(left, right);
  const at = left.findIndex((row, place) => !isDeepStrictEqual(row, right[place]));
  if (at >= 0) return { expected: `row ${at}: ${show(left[at])}`, found: `row ${at}: ${show(right[at])}`, isNuance };
  return left.length === right.length
    ? null
    : { expected: `${left.length} rows`, found: `${right.length} rows, then ${show(right[left.length])}`, isNuance };
}

type Row = Readonly<Record<string, unknown>>;

/** As they are after a journey between processes, so that only values count; a catalogue’s without the table that tests made. */
function rowsOf(rows: readonly Row[], ordered: boolean): Row[] {
  const product = rows.filter((row) => row.TABLE_NAME !== OWN_TABLE);
  const plain: Row[] = product.map((row) => deserialize(serialize({ ...row })));
  return ordered ? plain : plain.sort((a, b) => (show(a) < show(b) ? -1 : 1));
}

const withoutMessage = (answer: Answer): unknown => ('refused' in answer ? { refused: answer.refused } : answer);

/** The text's own ORDER BY, not one inside a sub-query. */
const hasOrder = (text: string): boolean =>
  /\bORDER BY\b[^)]*$/i.test(text.replace(/--[^\n]*/g, '').replace(/\bOPTION \([^)]*\)+\s*$/i, ''));

function show(value: unknown): string {
  return JSON.stringify(value, (_key, one) => (typeof one === 'bigint' ? `${one}n` : one)) ?? 'nothing';
}

export const describeDifference = ({ database, what, expected, found }: Difference): string =>
  `${what} (base ${database})\n  expected ${expected}\n  found    ${found}`;
