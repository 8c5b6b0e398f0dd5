/** The part of mssql without a driver: what a driver extends. It ships no types of its own. */
declare module 'mssql/lib/base/index.js' {
  import type { EventEmitter } from 'node:events';

  type Done = (error?: Error | null) => void;

  export interface BoundParameter {
    name: string;
    type: unknown;
    value: unknown;
    /** 1 in, 2 out. */
    io?: number;
    length?: number;
    precision?: number;
    scale?: number;
  }

  export interface BulkTable {
    name: string;
    schema: string | null;
    create?: boolean;
    columns: { name: string; type: unknown }[];
    rows: unknown[][];
    _makeBulk(): BulkTable;
  }

  class ConnectionPool extends EventEmitter {
    constructor(config: object);
    config: { database?: string; requestTimeout?: number };
    connected: boolean;
    acquire(requester: object, callback: (error: Error | null, connection?: unknown) => void): unknown;
    release(connection: unknown): this;
  }

  class Transaction extends EventEmitter {
    constructor(parent: ConnectionPool, overrides?: object);
    parent: ConnectionPool;
    _acquiredConnection: unknown;
    _acquiredConfig: unknown;
    _begin(isolationLevel: number | undefined, callback: Done): void;
    _commit(callback: Done): void;
    _rollback(callback: Done): void;
    acquire(requester: object, callback: (error: Error | null, connection?: unknown) => void): unknown;
    release(connection: unknown): this;
  }

  class Request extends EventEmitter {
    parent: ConnectionPool | Transaction;
    parameters: Record<string, BoundParameter>;
    arrayRowMode: boolean | null;
    _query(command: string, callback: (error?: Error | null, ...results: unknown[]) => void): void;
    _bulk(table: BulkTable, options: object, callback: (error?: Error | null, rows?: number) => void): void;
    _execute(procedure: string, callback: (error?: Error | null, ...results: unknown[]) => void): void;
  }

  class RequestError extends Error {
    constructor(message: string, code: string);
    number: number;
    code: string;
  }

  class ConnectionError extends Error {
    constructor(message: string, code: string);
  }

  const base: {
    ConnectionPool: typeof ConnectionPool;
    Transaction: typeof Transaction;
    Request: typeof Request;
    RequestError: typeof RequestError;
    ConnectionError: typeof ConnectionError;
    PreparedStatement: unknown;
    driver: Record<string, unknown>;
    exports: { TYPES: Record<string, unknown>; Table: unknown } & Record<string, unknown>;
  };
  export default base;
  export type { ConnectionPool, Request, RequestError, Transaction };
}
