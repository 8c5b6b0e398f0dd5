import type { BulkColumn, SqlParams, SqlType, SqlValue } from './types.ts';

/**
 * What a query text may be sent through: a database, or an open transaction of it.
 * Every failure is a `SqlFault`.
 */
export interface SqlSession {
  /** The rows of the first result set, as plain objects whose keys keep the case of the query text. */
  query<Row>(text: string, params?: SqlParams): Promise<Row[]>;
  /**
   * The rows of several reads, sent together and run one after the other: one journey. Each text runs by itself in SSMS; where
   * two name a parameter, it is the same one.
   */
  queryAll<Rows extends readonly object[]>(
    texts: { readonly [Text in keyof Rows]: string },
    params?: SqlParams,
  ): Promise<{ [Text in keyof Rows]: Rows[Text][] }>;
  /** The number of rows that the statement touched. */
  execute(text: string, params?: SqlParams): Promise<number>;
  /** Loads rows into an existing table (`relance.History`, `F_COMPTET`); answers how many. Values follow `columns` in order. */
  bulkInsert(table: string, columns: readonly BulkColumn[], rows: readonly (readonly unknown[])[]): Promise<number>;
  /** Calls a stored procedure; answers its OUTPUT parameters by name. Never tried again. */
  call<Name extends string>(
    procedure: string,
    inputs: SqlParams,
    outputs: Readonly<Record<Name, SqlType>>,
  ): Promise<Readonly<Record<Name, SqlValue>>>;
}

/**
 * One database of a server. Reads through `query` outside a transaction are tried again on transient faults;
 * `execute`, `call`, `bulkInsert` and transactions never are.
 * Await nothing from the database itself inside `work`: use the session that it is given.
 */
export interface SqlDatabase extends SqlSession {
  readonly name: string;
  /** Commits when `work` resolves, rolls back when it throws. `deadlockRetries`: runs `work` again when chosen as a deadlock victim. */
  transaction<T>(work: (session: SqlSession) => Promise<T>, options?: { deadlockRetries?: number }): Promise<T>;
  close(): Promise<void>;
}

/** Where a database is: by name (the embedded engine), or by a connection string of the mssql driver. */
export type DatabaseTarget =
  | string
  | {
      readonly connectionString: string;
      readonly database?: string;
      readonly requestTimeoutMs?: number;
      /** How long a statement may wait for what others have locked (SET LOCK_TIMEOUT); absent: as long as a request may last. */
      readonly lockTimeoutMs?: number;
    };

/** The one place that loads a driver. */
export interface SqlGateway {
  readonly kind: 'mssql' | 'embedded';
  /** Opens (or answers again) the pool of one database. */
  database(target: DatabaseTarget): Promise<SqlDatabase>;
  /** Embedded only: makes an empty database (a company, or the store). Answers quietly when it exists. */
  createDatabase(name: string): Promise<void>;
  /** Embedded only: the databases that exist. */
  listDatabases(): Promise<string[]>;
  /** Embedded, in a folder: adds facts (an endpoint, a token) to the lock file, for the process that finds the folder held. */
  announce(facts: Readonly<Record<string, string | number>>): void;
  close(): Promise<void>;
}
