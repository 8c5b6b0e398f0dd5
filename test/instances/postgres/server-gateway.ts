import type { config } from 'mssql';
import { driver } from '../../../src/embedded/driver/index.ts';
import { SharedSession } from '../../../src/embedded/session/shared-session.ts';
import type { SqlDatabase, SqlGateway } from '../../../src/platform/sql/database.ts';
import { DriverDatabase } from '../../../src/platform/sql/driver-database.ts';
import type { DriverModule } from '../../../src/platform/sql/driver-module.ts';
import type { Cluster } from './cluster.ts';
import { openServerSession } from './server-session.ts';

const DRIVER = driver as unknown as DriverModule;

/** What the product opens its databases through, over a server that several processes share. */
export async function openServerGateway(cluster: Pick<Cluster, 'connection'>): Promise<SqlGateway> {
  const shared = new SharedSession(await openServerSession(cluster as Cluster));
  const opened = new Map<string, Promise<SqlDatabase>>();
  const connect = async (name: string): Promise<SqlDatabase> => {
    const settings = { shared, server: 'embedded', database: name, requestTimeout: 30_000 } as unknown as config;
    const pool = new DRIVER.ConnectionPool(settings);
    await pool.connect();
    return new DriverDatabase(name, DRIVER, pool, () => undefined);
  };
  return {
    kind: 'embedded',
    database: (target) => {
      if (typeof target !== 'string') throw new Error('A name, not a connection string');
      const known = opened.get(target.toLowerCase()) ?? connect(target);
      opened.set(target.toLowerCase(), known);
      return known;
    },
    createDatabase: (name) => shared.createDatabase(name),
    listDatabases: () => shared.session.listDatabases(),
    announce: () => undefined,
    close: async () => {
      for (const one of opened.values()) await (await one).close();
      await shared.session.close();
    },
  };
}
