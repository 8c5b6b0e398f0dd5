import type { SqlDatabase } from '../../src/platform/sql/database.ts';
import type { SqlParams } from '../../src/platform/sql/types.ts';
import { statementsOf, type Tape } from '../sql/tape/tape.ts';

/** A query as it was sent. */
export interface Read {
  readonly database: SqlDatabase;
  readonly text: string;
  readonly params: SqlParams;
}

/** What was asked of a database. The answers are let go: they would fill the memory of what is measured. */
export const readsOf = (tape: Tape, database: SqlDatabase): Read[] =>
  statementsOf(tape).flatMap((one) => (one.kind === 'query' ? [{ database, text: one.text, params: one.params }] : []));

/** The same queries again, one after the other, by themselves. */
export async function readAgain(reads: readonly Read[]): Promise<void> {
  for (const { database, text, params } of reads) await database.query(text, params);
}
