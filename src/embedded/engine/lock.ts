import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { FolderHeld, type LockHolder } from './held.ts';

/** Lock files that this process made: with the same pid, any other is left over from an earlier life (containers reuse pids). */
const ours = new Set<string>();

export interface FolderLock {
  /** Adds facts to the lock file, for whoever finds the folder held: an endpoint, say. */
  announce(facts: Readonly<Record<string, string | number>>): void;
  release(): void;
}

/** Takes the folder for this process. Throws `FolderHeld` when another living one has it; the lock of a dead one is taken over. */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true });
  const path = resolve(folder, 'lock.json');
  let content: LockHolder = { pid: process.pid, since: new Date().toISOString() };
  for (let attempt = 0; !tryWrite(path, content); attempt++) {
    const holder = readHolder(path);
    if (holder && (isHeld(path, holder.pid) || attempt > 2)) throw new FolderHeld(path, holder);
    rmSync(path, { force: true });
  }
  ours.add(path);
  return {
    announce(facts) {
      content = { ...content, ...facts };
      writeFileSync(`${path}.new`, JSON.stringify(content), { mode: 0o600 });
      renameSync(`${path}.new`, path);
    },
    release() {
      rmSync(path, { force: true });
      ours.delete(path);
    },
  };
}

/** Who has the folder, without taking it; null where nobody living does. */
export function holderOf(folder: string): LockHolder | null {
  const path = resolve(folder, 'lock.json');
  const holder = readHolder(path);
  return holder && isHeld(path, holder.pid) ? holder : null;
}

/** Creating the file is what decides: only one process can. */
function tryWrite(path: string, content: LockHolder): boolean {
  try {
    writeFileSync(path, JSON.stringify(content), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** What the lock file says; undefined when it is gone or was cut short by a crash. */
function readHolder(path: string): LockHolder | undefined {
  try {
    const content = JSON.parse(readFileSync(path, 'utf8')) as LockHolder;
    return Number.isInteger(content.pid) ? content : undefined;
  } catch {
    return undefined;
  }
}

function isHeld(path: string, pid: number): boolean {
  if (pid === process.pid) return ours.has(path);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
