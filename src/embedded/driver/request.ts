import base, { type BulkTable } from 'mssql/lib/base/index.js';
import { copyRows } from './bulk.ts';
import type { Connection } from './connection.ts';
import { toRequestError } from './errors.ts';
import { bindParameters } from './parameters.ts';
import { runProcedure } from './procedures.ts';
import { readRows } from './rows.ts';

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
    const answer = await session.query({ database, text: command, ...bound });
    const rows = await readRows(session, answer);
    return { recordsets: rows ? [rows] : [], rowsAffected: [answer.affected] };
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
