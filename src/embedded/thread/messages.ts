import type { Session } from '../session/session.ts';

/** What may be asked of the session in the other thread. */
export type Verb = keyof Session;

export interface Request {
  readonly id: number;
  readonly verb: Verb;
  readonly args: readonly unknown[];
}

/** The answer to a request; the one that nobody asked, `id` 0, says that the engine is open, or why it is not. */
export type Reply =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: Readonly<Record<string, unknown>> };

const FIELDS = ['message', 'code', 'table', 'column', 'constraint', 'number'] as const;

/** An error as a message: cloning one loses the fields that say what it is. */
export function packError(error: unknown): Readonly<Record<string, unknown>> {
  if (typeof error !== 'object' || error === null) return { message: String(error) };
  const fields = error as Readonly<Record<string, unknown>>;
  return Object.fromEntries(FIELDS.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));
}

export function unpackError(failure: Readonly<Record<string, unknown>>): Error {
  return Object.assign(new Error(String(failure.message)), failure);
}

/** Values that one message carries: reading it must not hold the loop of who asked. */
const VALUES_AT_ONCE = 20_000;

/** How many rows of so many columns go in one message. */
export const rowsAtOnce = (columns: number): number => Math.max(1, Math.floor(VALUES_AT_ONCE / Math.max(1, columns)));

/** Bytes come out of a message as a plain array of them: they are given their kind again. */
export function reviveBytes(rows: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  const [first] = rows;
  if (!first?.some((_, at) => rows.some((row) => row[at] instanceof Uint8Array))) return rows;
  return rows.map((row) => row.map((value) => (value instanceof Uint8Array ? toBuffer(value) : value)));
}

const toBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
