/**
 * The engine's one session as the driver uses it, turn by turn: plain values only, so that it may be in another thread. A failure
 * is an error with PostgreSQL's fields (`code`, `table`, `column`, `constraint`), or with the `number` of a refusal.
 */
export interface Session {
  /** Makes an empty database; quiet when it exists. Not inside a transaction. */
  createDatabase(name: string): Promise<void>;
  hasDatabase(name: string): Promise<boolean>;
  listDatabases(): Promise<string[]>;
  begin(database: string): Promise<void>;
  end(how: 'COMMIT' | 'ROLLBACK'): Promise<void>;
  /** Runs a T-SQL text: whole or not at all, and a refused one leaves an open transaction usable. */
  query(text: SqlText): Promise<Answer>;
  /** The next rows of the last answer that has more. */
  nextRows(): Promise<Rows>;
  /** Begins a load: what follows is one statement until `endCopy`. */
  beginCopy(table: TableName, columns: readonly string[]): Promise<void>;
  /** Lines as COPY reads them. */
  copy(lines: string): Promise<void>;
  /** Keeps what was copied, so many rows in all, or leaves nothing of it. */
  endCopy(end: { readonly rows: number } | 'undo'): Promise<void>;
  close(): Promise<void>;
}

export interface SqlText {
  readonly database: string;
  readonly text: string;
  /** Of the parameters, by name in lower case: PostgreSQL's type, and the value as it writes it. */
  readonly types: ReadonlyMap<string, string>;
  readonly values: ReadonlyMap<string, string | null>;
}

export interface TableName {
  readonly database: string;
  readonly schema: string;
  readonly table: string;
}

export interface Rows {
  readonly rows: readonly (readonly unknown[])[];
  /** `nextRows` answers further ones. */
  readonly more: boolean;
}

export interface Answer extends Rows {
  /** Null: a text that answers no rows. */
  readonly names: readonly string[] | null;
  /** Rows that a text without an answer touched. */
  readonly affected: number;
}
