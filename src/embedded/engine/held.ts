/** What the lock file of a folder says about the process that holds it. */
export interface LockHolder {
  readonly pid: number;
  readonly since: string;
  readonly [fact: string]: string | number;
}

/** Another living process has the folder open: two would lose each other's commits without an error. */
export class FolderHeld extends Error {
  override readonly name = 'FolderHeld';
  readonly holder: LockHolder;

  constructor(lockFile: string, holder: LockHolder) {
    super(`The embedded database is held by process ${holder.pid} since ${holder.since} (lock file ${lockFile})`);
    this.holder = holder;
  }
}
