import base, { type BulkTable } from 'mssql/lib/base/index.js';
import { copyRows } from './bulk.ts';
import type { Connection } from './connection.ts';
import { toRequestError } from './errors.ts';
import { bindParameters } from './parameters.ts';
import { runProcedure } from './procedures.ts';
import { readRows } from './rows.ts';

/** The engine takes one statement at a time: a batch has a line with `;` alone between two. */
const NEXT_STATEMENT = /^;\n/m;

export class Request extends base.Request {
  override _query(command: string, callback: (error?: Error | null, ...results: unknown[]) => void): void {
    super._query(command, (refused) => {
      if (refused) return callback(refused);
      this.#borrow(
        (connection) => this.#run(connection, command),
        (error, result) => (error ? callback(error) : callback(null, result?.recordsets, {}, result?.rowsAffected)),
      );
    });
  }

  override _bulk(table: BulkTable, options: object, callback: (error?: Error | null, rows?: number) => void): void {
    super._bulk(table, options, (refused) => {
      if (refused) return callback(refused);
      this.#borrow((connection) => copyRows(connection, table._makeBulk()), callback);
    });
  }

  override _execute(procedure: string, callback: (error?: Error | null, ...results: unknown[]) => void): void {
    super._execute(procedure, (refused) => {
      if (refused) return callback(refused);
      this.#borrow(
        async (connection) => runProcedure(connection, procedure, Object.values(this.parameters)),
        (error, output) => (error ? callback(error) : callback(null, [], output, 0, [])),
      );
    });
  }

  async #run(connection: Connection, command: string) {
    const bound = bindParameters(Object.values(this.parameters));
    const { database, session } = connection;
    const recordsets: Record<string, unknown>[][] = [];
    const rowsAffected: number[] = [];
    for (const text of command.split(NEXT_STATEMENT)) {
      const answer = await session.query({ database, text, ...bound });
      const rows = await readRows(session, answer);
      if (rows) recordsets.push(rows);
      rowsAffected.push(answer.affected);
    }
    return { recordsets, rowsAffected };
  }

  #borrow<T>(work: (connection: Connection) => Promise<T>, callback: (error?: Error | null, result?: T) => void): void {
    this.parent.acquire(this, (refused, acquired) => {
      if (refused) return callback(refused);
      const connection = acquired as Connection;
      work(connection).then(
        (result) => {
          this.parent.release(connection);
          process.nextTick(callback, null, result);
        },
        (error) => {
          this.parent.release(connection);
          process.nextTick(callback, toRequestError(error));
        },
      );
    });
  }
}
