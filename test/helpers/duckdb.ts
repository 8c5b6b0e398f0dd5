import { DuckDBInstance } from '@duckdb/node-api';

export type DuckRow = Readonly<Record<string, string | number | boolean | null>>;

export interface DuckDb {
  /** Rows of one statement. Decimals, days and instants (in UTC) are texts, as DuckDB writes them. */
  read(sql: string): Promise<readonly DuckRow[]>;
  close(): void;
}

/** An engine in memory, as somebody else's analyst has it. */
export async function openDuckDb(): Promise<DuckDb> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  return {
    async read(sql) {
      const result = await connection.runAndReadAll(sql);
      return result
        .getRowObjects()
        .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toPlain(value)])));
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function toPlain(value: unknown): DuckRow[string] {
  if (value === null || typeof value === 'boolean' || typeof value === 'number' || typeof value === 'string')
    return value;
  // What DuckDB's own objects and big integers say of themselves; an instant says its zone after it.
  return String(value).replace(/\+00$/, '');
}
