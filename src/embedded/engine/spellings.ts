import type { PGlite } from '@electric-sql/pglite';
import type { CreatedNames } from '../compile/created-names.ts';
import { quote } from '../compile/definitions.ts';

/** How tables and columns were written when they were made: what a `*` and the catalogue answer. */
export class Spellings {
  readonly #columns = new Map<string, Map<string, string>>();

  async load(pglite: PGlite): Promise<void> {
    const found = await pglite.query<{ path: string; col: string; written: string }>(
      `SELECT schema || '.' || relation AS path, col, written FROM tsql.spelling`,
    );
    for (const { path, col, written } of found.rows) this.#remember(path, col, written);
  }

  /** The spelling of a column in the first of these tables that has it. */
  find(tables: readonly string[], column: string): string | undefined {
    for (const table of tables) {
      const written = this.#columns.get(table)?.get(column);
      if (written !== undefined) return written;
    }
    return undefined;
  }

  /** Learns a definition; answers the SQL that keeps it. */
  learn(created: CreatedNames): string {
    const relation = created.table.toLowerCase();
    const names = [['', created.table], ...created.columns.map((name) => [name.toLowerCase(), name])] as [
      string,
      string,
    ][];
    for (const [column, written] of names) this.#remember(`${created.schema}.${relation}`, column, written);
    const rows = names.map((pair) => `(${[created.schema, relation, ...pair].map(literal).join(', ')})`);
    return `INSERT INTO tsql.spelling VALUES ${rows.join(', ')} ON CONFLICT (${['schema', 'relation', 'col'].map(quote).join(', ')}) DO UPDATE SET written = excluded.written`;
  }

  #remember(path: string, column: string, written: string): void {
    const known = this.#columns.get(path) ?? new Map<string, string>();
    this.#columns.set(path, known.set(column, written));
  }
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
