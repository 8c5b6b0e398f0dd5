import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Engine } from './engine/engine.ts';
import { type FolderLock, lockFolder } from './engine/lock.ts';
import { loadTemplate } from './engine/template.ts';

export { FolderHeld, type LockHolder } from './engine/held.ts';

export interface EmbeddedEngine {
  readonly engine: Engine;
  createDatabase(name: string): Promise<void>;
  listDatabases(): string[];
  /** Adds facts to the lock file of the folder, for a second process to read. */
  announce(facts: Readonly<Record<string, string | number>>): void;
  close(): Promise<void>;
}

/** Opens the embedded engine: in memory, or in a folder that this process then holds alone (else throws `FolderHeld`). */
export async function openEmbedded(options: { folder?: string } = {}): Promise<EmbeddedEngine> {
  const { folder } = options;
  const lock = folder === undefined ? undefined : lockFolder(folder);
  try {
    const engine = await new Engine(await openPglite(folder)).start();
    return withLock(engine, lock);
  } catch (error) {
    lock?.release();
    throw error;
  }
}

async function openPglite(folder: string | undefined): Promise<PGlite> {
  if (folder === undefined) return PGlite.create({ loadDataDir: await loadTemplate() });
  const dataDir = join(folder, 'base');
  if (existsSync(join(dataDir, 'PG_VERSION'))) return PGlite.create({ dataDir });
  return PGlite.create({ dataDir, loadDataDir: await loadTemplate() });
}

function withLock(engine: Engine, lock: FolderLock | undefined): EmbeddedEngine {
  return {
    engine,
    createDatabase: (name) => engine.createDatabase(name),
    listDatabases: () => engine.listDatabases(),
    announce: (facts) => lock?.announce(facts),
    async close() {
      await engine.close();
      lock?.release();
    },
  };
}
