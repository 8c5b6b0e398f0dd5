import { type FolderLock, lockFolder } from './engine/lock.ts';
import type { Session } from './session/session.ts';
import { SharedSession } from './session/shared-session.ts';

export { FolderHeld, type LockHolder } from './engine/held.ts';

export interface EmbeddedOptions {
  /** Absent: in memory. */
  readonly folder?: string;
  /** Where the engine works: in a thread of its own, which keeps the loop free, or in this one, which starts sooner. */
  readonly thread: 'own' | 'this';
}

export interface EmbeddedEngine {
  readonly shared: SharedSession;
  createDatabase(name: string): Promise<void>;
  listDatabases(): Promise<string[]>;
  /** Adds facts to the lock file of the folder, for a second process to read. */
  announce(facts: Readonly<Record<string, string | number>>): void;
  close(): Promise<void>;
}

/** Opens the embedded engine: in memory, or in a folder that this process then holds alone (else throws `FolderHeld`). */
export async function openEmbedded({ folder, thread }: EmbeddedOptions): Promise<EmbeddedEngine> {
  const lock = folder === undefined ? undefined : lockFolder(folder);
  try {
    return withLock(await openSession(folder, thread), lock);
  } catch (error) {
    lock?.release();
    throw error;
  }
}

/** Only what is used is loaded: with a thread of its own, the engine is not in this one. */
async function openSession(folder: string | undefined, thread: EmbeddedOptions['thread']): Promise<Session> {
  if (thread === 'own') return (await import('./thread/thread-session.ts')).openThreadSession(folder);
  return (await import('./session/local-session.ts')).openLocalSession(folder);
}

function withLock(session: Session, lock: FolderLock | undefined): EmbeddedEngine {
  const shared = new SharedSession(session);
  return {
    shared,
    createDatabase: (name) => shared.createDatabase(name),
    listDatabases: () => session.listDatabases(),
    announce: (facts) => lock?.announce(facts),
    async close() {
      try {
        await session.close();
      } finally {
        lock?.release();
      }
    },
  };
}
