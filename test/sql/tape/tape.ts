import type { SqlSession } from '../../../src/platform/sql/database.ts';
import { SqlFault } from '../../../src/platform/sql/fault.ts';
import type { BulkColumn, SqlParams, SqlType } from '../../../src/platform/sql/types.ts';

export interface Statement {
  readonly kind: 'query' | 'execute';
  readonly text: string;
  readonly params: SqlParams;
}

export interface Load {
  readonly kind: 'load';
  readonly table: string;
  readonly columns: readonly BulkColumn[];
  readonly rows: readonly (readonly unknown[])[];
}

export interface Call {
  readonly kind: 'call';
  readonly procedure: string;
  readonly inputs: SqlParams;
  readonly outputs: Readonly<Record<string, SqlType>>;
}

export type Sent = Statement | Load | Call;

/** What a database said to one statement. */
export type Answer =
  | { readonly output: Readonly<Record<string, unknown>> }
  | { readonly rows: readonly Readonly<Record<string, unknown>>[] }
  | { readonly count: number }
  | { readonly refused: number; readonly message: string };

export type Step =
  | (Sent & { readonly answer: Answer })
  | { readonly kind: 'transaction'; readonly steps: readonly Step[]; readonly committed: boolean };

/** What was sent to each database, in order, with what it answered: it can be played again on another engine. */
export type Tape = readonly { readonly database: string; readonly step: Step }[];

const DEFINES = /^(?:--[^\n]*\n)*\s*(CREATE|ALTER|DROP|TRUNCATE)\b/i;

/** Sends one statement; a refusal is an answer too. Anything else that is thrown goes through. */
export async function answerOf(session: SqlSession, sent: Sent): Promise<Answer> {
  try {
    if (sent.kind === 'call') return { output: { ...(await session.call(sent.procedure, sent.inputs, sent.outputs)) } };
    if (sent.kind === 'load') return { count: await session.bulkInsert(sent.table, sent.columns, sent.rows) };
    if (sent.kind === 'query') return { rows: await session.query(sent.text, sent.params) };
    const count = await session.execute(sent.text, sent.params);
    // What an engine counts in a definition means nothing.
    return { count: DEFINES.test(sent.text) ? 0 : count };
  } catch (error) {
    if (error instanceof SqlFault && error.number !== 0) return { refused: error.number, message: error.message };
    throw error;
  }
}

/** Every statement of a tape in order, those of transactions too. */
export function statementsOf(tape: Tape): readonly (Exclude<Step, { kind: 'transaction' }> & { database: string })[] {
  const flatten = (database: string, step: Step): ReturnType<typeof statementsOf> =>
    step.kind === 'transaction' ? step.steps.flatMap((one) => flatten(database, one)) : [{ ...step, database }];
  return tape.flatMap(({ database, step }) => flatten(database, step));
}
