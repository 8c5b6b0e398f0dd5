/** Fewer rows than this fit in a page or two, and any plan reads them fast. */
const ENOUGH = 50;
/** A table that grew by a fifth since the last look is looked at again. */
const GROWTH = 5;

/**
 * Says when a table that is being loaded wants an ANALYZE: nothing else gathers statistics in the embedded engine, and without
 * them a plan takes a full table for an empty one. Rarely enough that a long load does not spend its time there.
 */
export class LoadedRows {
  readonly #tables = new Map<string, { loaded: number; seen: number }>();

  wantsAnalyze(table: string, rows: number): boolean {
    const known = this.#tables.get(table) ?? { loaded: 0, seen: 0 };
    known.loaded += rows;
    this.#tables.set(table, known);
    const since = known.loaded - known.seen;
    if (since < Math.max(ENOUGH, known.loaded / GROWTH)) return false;
    known.seen = known.loaded;
    return true;
  }
}
