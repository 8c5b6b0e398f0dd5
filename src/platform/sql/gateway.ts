import type { ConnectionPool, config } from 'mssql';
import { readConnection } from './connection/read-connection.ts';
import type { DatabaseTarget, SqlDatabase, SqlGateway } from './database.ts';
import { DriverDatabase } from './driver-database.ts';
import type { DriverModule } from './driver-module.ts';
import { DatabaseHeld, SqlFault, toSqlFault } from './fault.ts';

const REQUEST_TIMEOUT_MS = 30_000;

export type GatewayConfig =
  | { readonly kind: 'mssql'; readonly requestTimeoutMs?: number }
  | {
      readonly kind: 'embedded';
      readonly folder?: string;
      /** `own`: a statement does not hold the loop of this thread; absent: `own`. `this` starts sooner. */
      readonly thread?: 'own' | 'this';
      readonly requestTimeoutMs?: number;
    };
type EmbeddedConfig = Extract<GatewayConfig, { kind: 'embedded' }>;

/**
 * Loads the one driver of this process and answers its gateway. Throws `DatabaseHeld` when another process has the
 * embedded folder.
 */
export async function openGateway(settings: GatewayConfig): Promise<SqlGateway> {
  const timeout = settings.requestTimeoutMs ?? REQUEST_TIMEOUT_MS;
  return settings.kind === 'mssql' ? openServer(timeout) : openEmbeddedEngine(settings, timeout);
}

async function openServer(requestTimeout: number): Promise<SqlGateway> {
  const { default: loaded } = await import('mssql');
  const driver = loaded as unknown as DriverModule;
  const pools = new Pools(driver, (target) => {
    if (typeof target === 'string')
      throw new SqlFault(`No connection string for the database ${target}`, 'connection', 0);
    const { settings, problems } = readConnection(target.connectionString);
    if (problems.length > 0) throw new SqlFault(`Connection string: ${problems.join('; ')}`, 'connection', 0);
    return {
      ...settings,
      server: settings.server ?? '',
      database: target.database ?? settings.database ?? '',
      requestTimeout: target.requestTimeoutMs ?? settings.requestTimeout ?? requestTimeout,
      options: { ...settings.options, useUTC: true },
    } as config;
  });
  const embeddedOnly = () =>
    Promise.reject(new SqlFault('Only the embedded engine makes and lists databases', 'other', 0));
  return {
    kind: 'mssql',
    database: (target) => pools.open(target),
    createDatabase: embeddedOnly,
    listDatabases: embeddedOnly,
    announce: () => undefined,
    close: () => pools.close(),
  };
}

async function openEmbeddedEngine(settings: EmbeddedConfig, requestTimeout: number): Promise<SqlGateway> {
  const { folder, thread = 'own' } = settings;
  const { openEmbedded, FolderHeld } = await import('../../embedded/open.ts');
  const { driver } = await import('../../embedded/driver/index.ts');
  const embedded = await openEmbedded({ thread, ...(folder === undefined ? {} : { folder }) }).catch(
    (error: unknown) => {
      throw error instanceof FolderHeld ? new DatabaseHeld(error.message, error.holder) : error;
    },
  );
  const pools = new Pools(driver as unknown as DriverModule, (target) => {
    if (typeof target !== 'string')
      throw new SqlFault('The embedded engine takes a name, not a connection string', 'connection', 0);
    return { shared: embedded.shared, server: 'embedded', database: target, requestTimeout } as config;
  });
  return {
    kind: 'embedded',
    database: (target) => pools.open(target),
    createDatabase: (name) => embedded.createDatabase(name),
    listDatabases: () => embedded.listDatabases(),
    announce: (facts) => embedded.announce(facts),
    async close() {
      await pools.close();
      await embedded.close();
    },
  };
}

/** One pool per target, opened once. A pool that failed to open is forgotten, so that the next call tries again. */
class Pools {
  readonly #driver: DriverModule;
  readonly #settings: (target: DatabaseTarget) => config;
  readonly #open = new Map<string, Promise<SqlDatabase>>();

  constructor(driver: DriverModule, settings: (target: DatabaseTarget) => config) {
    this.#driver = driver;
    this.#settings = settings;
  }

  open(target: DatabaseTarget): Promise<SqlDatabase> {
    const key = typeof target === 'string' ? target.toLowerCase() : JSON.stringify(target);
    const known = this.#open.get(key);
    if (known) return known;
    const opening = this.#connect(target, () => this.#open.delete(key));
    this.#open.set(key, opening);
    opening.catch(() => this.#open.delete(key));
    return opening;
  }

  async close(): Promise<void> {
    const opened = await Promise.allSettled(this.#open.values());
    await Promise.all(opened.map((one) => (one.status === 'fulfilled' ? one.value.close() : undefined)));
  }

  async #connect(target: DatabaseTarget, forget: () => void): Promise<SqlDatabase> {
    const settings = this.#settings(target);
    const pool: ConnectionPool = new this.#driver.ConnectionPool(settings);
    // A pool without a listener ends the process on a lost connection; requests report the failure themselves.
    pool.on('error', () => undefined);
    await pool.connect().catch((error: unknown) => {
      throw toSqlFault(error);
    });
    const lockTimeoutMs = typeof target === 'string' ? null : (target.lockTimeoutMs ?? null);
    return new DriverDatabase(settings.database ?? '', this.#driver, pool, forget, lockTimeoutMs);
  }
}
