/** A value as it travels in a query. Days are UTC midnights, instants are UTC. */
export type SqlValue = string | number | bigint | boolean | Date | Buffer | null;

/** The SQL Server types that we bind. `length` 'max' is nvarchar(max). */
export type SqlType =
  | { readonly name: 'nvarchar'; readonly length: number | 'max' }
  | { readonly name: 'varchar'; readonly length: number | 'max' }
  | { readonly name: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly name: 'varbinary'; readonly length: number | 'max' }
  | { readonly name: 'datetime2'; readonly scale: number }
  | { readonly name: 'smallint' | 'int' | 'bigint' | 'bit' | 'date' | 'datetime' | 'uniqueidentifier' | 'float' };

/** One bound parameter: its type is always stated, never guessed from the value. */
export interface SqlParam {
  readonly type: SqlType;
  readonly value: SqlValue;
}

/** The parameters of a query, by name, without the `@`. */
export type SqlParams = Readonly<Record<string, SqlParam>>;

/** A column of a bulk load. Columns are nullable unless told otherwise. */
export interface BulkColumn {
  readonly name: string;
  readonly type: SqlType;
  readonly nullable?: boolean;
}
