/**
 * The records that Sage clients hold open. Sage's locks are not SQL locks: its sessions keep them outside the tables, no SELECT
 * waits for one, no transaction undoes one, and they are gone with the process that held them. So they are kept here.
 */
export class RecordLocks {
  readonly #held = new Set<string>();

  /** False when the record was held already. */
  lock(database: string, file: string, marq: number): boolean {
    const key = keyOf(database, file, marq);
    if (this.#held.has(key)) return false;
    this.#held.add(key);
    return true;
  }

  unlock(database: string, file: string, marq: number): void {
    this.#held.delete(keyOf(database, file, marq));
  }

  isLocked(database: string, file: string, marq: number): boolean {
    return this.#held.has(keyOf(database, file, marq));
  }
}

const keyOf = (database: string, file: string, marq: number): string => [database, file, marq].join('/').toLowerCase();
