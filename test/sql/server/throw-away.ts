import { randomBytes } from 'node:crypto';
import type { SqlDatabase, SqlGateway } from '../../../src/platform/sql/database.ts';

/** Databases of a server that live as long as a test. */
export interface ThrowAway {
  /** An empty one of that name, or the one made before. */
  readonly open: (name: string) => Promise<SqlDatabase>;
  /** Drops them all, whoever is still connected. */
  readonly drop: () => Promise<void>;
}

/** Sage's own collation: what a French base compares by. */
const COLLATION = 'French_CI_AS';

/**
 * `relance_test_<random>_<name>` on that server; the login must be allowed to create and drop databases. `prepare`: what each
 * must have before anything is sent to it.
 */
export async function openThrowAway(
  gateway: SqlGateway,
  connectionString: string,
  prepare: (base: SqlDatabase) => Promise<void> = async () => undefined,
): Promise<ThrowAway> {
  const prefix = `relance_test_${randomBytes(6).toString('hex')}`;
  const master = await gateway.database({ connectionString, database: 'master' });
  const made = new Map<string, Promise<SqlDatabase>>();

  const make = async (database: string): Promise<SqlDatabase> => {
    await master.execute(`CREATE DATABASE [${database}] COLLATE ${COLLATION}`);
    const base = await gateway.database({ connectionString, database });
    await prepare(base);
    return base;
  };
  return {
    async open(name) {
      if (!/^\w+$/.test(name)) throw new RangeError(`Not a plain name: ${name}`);
      const database = `${prefix}_${name}`;
      const known = made.get(database) ?? make(database);
      made.set(database, known);
      return known;
    },
    async drop() {
      for (const [database, opening] of made) {
        const opened = await opening.catch(() => null);
        if (opened === null) continue;
        await opened.close();
        await master.execute(`ALTER DATABASE [${database}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE`);
        await master.execute(`DROP DATABASE [${database}]`);
      }
      made.clear();
    },
  };
}
