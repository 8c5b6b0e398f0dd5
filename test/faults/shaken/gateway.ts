import type { ConnectionPool, config } from 'mssql';
import { driver } from '../../../src/embedded/driver/index.ts';
import { openEmbedded } from '../../../src/embedded/open.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { DriverDatabase } from '../../../src/platform/sql/driver-database.ts';
import type { DriverModule } from '../../../src/platform/sql/driver-module.ts';
import { type SqlShake, shakeDriver } from './driver.ts';

const REQUEST_TIMEOUT_MS = 30_000;

export interface ShakenGateway {
  database(name: string): Promise<SqlDatabase>;
  close(): Promise<void>;
}

/** The embedded engine over a folder, whose driver is shaken: what stands above it (retries, transactions) is the product's own. */
export async function openShaken(folder: string, shake: SqlShake): Promise<ShakenGateway> {
  const embedded = await openEmbedded({ thread: 'this', folder });
  const pools: SqlDatabase[] = [];
  return {
    async database(name) {
      const shaken = shakeDriver(driver as unknown as DriverModule, name, shake);
      const settings = {
        shared: embedded.shared,
        server: 'embedded',
        database: name,
        requestTimeout: REQUEST_TIMEOUT_MS,
      };
      const pool: ConnectionPool = new shaken.ConnectionPool(settings as unknown as config);
      pool.on('error', () => undefined);
      await pool.connect();
      const database = new DriverDatabase(name, shaken, pool, () => undefined);
      pools.push(database);
      return database;
    },
    async close() {
      await Promise.all(pools.map((one) => one.close()));
      await embedded.close();
    },
  };
}
