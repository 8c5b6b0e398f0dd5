import base from 'mssql/lib/base/index.js';
import type { Engine } from '../engine/engine.ts';
import { TurnTimeout } from '../engine/turns.ts';
import { Connection } from './connection.ts';

export interface EmbeddedConfig {
  readonly engine: Engine;
  readonly server: 'embedded';
  readonly database: string;
  readonly requestTimeout?: number;
}

/** A pool of the embedded engine: every pool of an engine shares its one session, turn by turn. */
export class ConnectionPool extends base.ConnectionPool {
  readonly #engine: Engine;

  constructor(config: EmbeddedConfig) {
    const { engine, ...rest } = config;
    super({ ...rest });
    this.#engine = engine;
  }

  async _poolCreate(): Promise<object> {
    const name = this.config.database ?? '';
    if (this.#engine.hasDatabase(name)) return {};
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
    this.#engine.turns.take(this.config.requestTimeout ?? 15_000).then(
      (giveBack) => callback(null, new Connection(this.#engine, database, giveBack)),
      (error) => callback(error instanceof TurnTimeout ? new base.RequestError(error.message, 'ETIMEOUT') : error),
    );
    return this;
  }

  override release(connection: unknown): this {
    (connection as Connection).giveBack();
    return this;
  }
}
