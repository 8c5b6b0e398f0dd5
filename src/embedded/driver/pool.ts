import base from 'mssql/lib/base/index.js';
import { TurnTimeout } from '../engine/turns.ts';
import type { SharedSession } from '../session/shared-session.ts';
import { Connection } from './connection.ts';

export interface EmbeddedConfig {
  readonly shared: SharedSession;
  readonly server: 'embedded';
  readonly database: string;
  readonly requestTimeout?: number;
}

/** A pool of the embedded engine: every pool of an engine shares its one session, turn by turn. */
export class ConnectionPool extends base.ConnectionPool {
  readonly #shared: SharedSession;

  constructor(config: EmbeddedConfig) {
    const { shared, ...rest } = config;
    super({ ...rest });
    this.#shared = shared;
  }

  async _poolCreate(): Promise<object> {
    const name = this.config.database ?? '';
    if (await this.#shared.session.hasDatabase(name)) return {};
    const error = new base.ConnectionError(`Cannot open database "${name}": it does not exist`, 'ELOGIN');
    throw Object.assign(error, { number: 4060 });
  }

  _poolValidate(): boolean {
    return true;
  }

  async _poolDestroy(): Promise<void> {
    // There is nothing to end: the session is the engine's.
  }

  override acquire(_requester: object, callback: (error: Error | null, connection?: unknown) => void): this {
    const database = (this.config.database ?? '').toLowerCase();
    this.#shared.turns.take(this.config.requestTimeout ?? 15_000).then(
      (giveBack) => callback(null, new Connection(this.#shared, database, giveBack)),
      (error) => callback(error instanceof TurnTimeout ? new base.RequestError(error.message, 'ETIMEOUT') : error),
    );
    return this;
  }

  override release(connection: unknown): this {
    (connection as Connection).giveBack();
    return this;
  }
}
