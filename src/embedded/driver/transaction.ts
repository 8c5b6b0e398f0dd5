import base from 'mssql/lib/base/index.js';
import type { Connection } from './connection.ts';
import { toRequestError } from './errors.ts';

type Done = (error?: Error | null) => void;

export class Transaction extends base.Transaction {
  override _begin(isolationLevel: number | undefined, callback: Done): void {
    super._begin(isolationLevel, (refused) => {
      if (refused) return callback(refused);
      this.parent.acquire(this, (error, acquired) => {
        if (error) return callback(error);
        const connection = acquired as Connection;
        connection.session.begin(connection.database).then(
          () => {
            this._acquiredConnection = connection;
            this._acquiredConfig = this.parent.config;
            callback(null);
          },
          (failure) => {
            this.parent.release(connection);
            callback(toRequestError(failure));
          },
        );
      });
    });
  }

  override _commit(callback: Done): void {
    super._commit((refused) => (refused ? callback(refused) : this.#end('COMMIT', callback)));
  }

  override _rollback(callback: Done): void {
    super._rollback((refused) => (refused ? callback(refused) : this.#end('ROLLBACK', callback)));
  }

  #end(how: 'COMMIT' | 'ROLLBACK', callback: Done): void {
    const connection = this._acquiredConnection as Connection;
    const free = (error?: unknown) => {
      this.parent.release(connection);
      this._acquiredConnection = null;
      this._acquiredConfig = null;
      callback(error === undefined ? null : toRequestError(error));
    };
    connection.session.end(how).then(() => free(), free);
  }
}
