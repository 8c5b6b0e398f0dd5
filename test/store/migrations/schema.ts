import { type Act, type Column, type ListedCheck, readActs } from './acts.ts';

/** What migrations have made so far, as far as a later one may widen it. */
export class Schema {
  readonly tables = new Map<string, Map<string, Column>>();
  readonly checks = new Map<string, ListedCheck>();
  readonly views = new Map<string, readonly string[] | null>();

  /** Of what these statements make, in this order. */
  static of(statements: readonly string[]): Schema {
    const schema = new Schema();
    for (const act of statements.flatMap(readActs)) schema.take(act);
    return schema;
  }

  take(act: Act): void {
    if (act.kind === 'create-table') {
      this.tables.set(act.table, new Map(act.columns.map((column) => [column.name, column])));
      for (const check of act.checks) this.checks.set(check.name, check);
    } else if (act.kind === 'add-column') {
      this.#columnsOf(act.table).set(act.column.name, act.column);
      for (const check of act.checks) this.checks.set(check.name, check);
    } else if (act.kind === 'alter-column') {
      this.#columnsOf(act.table).set(act.column.name, act.column);
    } else if (act.kind === 'add-constraint' && act.check) {
      this.checks.set(act.name, act.check);
    } else if (act.kind === 'create-view') {
      this.views.set(act.view, act.columns);
    }
  }

  #columnsOf(table: string): Map<string, Column> {
    const known = this.tables.get(table) ?? new Map<string, Column>();
    this.tables.set(table, known);
    return known;
  }
}
