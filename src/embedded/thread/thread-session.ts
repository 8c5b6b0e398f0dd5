import { Worker } from 'node:worker_threads';
import { EngineGone } from '../session/engine-gone.ts';
import type { Answer, Rows, Session, SqlText, TableName } from '../session/session.ts';
import { type Reply, type Request, reviveBytes, unpackError, type Verb } from './messages.ts';

/** Opens the engine in a thread of its own, so that a long statement does not hold the loop of who asked. */
export async function openThreadSession(folder: string | undefined): Promise<Session> {
  // Flags of this process are not for it: some, as that of a program given on the command line, would keep it from starting.
  const options = { workerData: { folder }, name: 'embedded engine', execArgv: [] };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), options);
  const session = new ThreadSession(worker);
  try {
    await session.opened;
    return session;
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** The session of another thread, over its messages. */
export class ThreadSession implements Session {
  readonly opened: Promise<unknown>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;
  #gone: EngineGone | null = null;

  constructor(worker: Worker) {
    this.#worker = worker;
    this.opened = this.#wait(0);
    worker.on('message', (reply: Reply) => this.#answer(reply));
    worker.on('messageerror', (error) => this.#end(`an unreadable answer (${error.message})`));
    worker.on('error', (error) => this.#end(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => this.#end(`its thread ended with code ${code}`));
  }

  createDatabase(name: string): Promise<void> {
    return this.#ask('createDatabase', name);
  }

  hasDatabase(name: string): Promise<boolean> {
    return this.#ask('hasDatabase', name);
  }

  listDatabases(): Promise<string[]> {
    return this.#ask('listDatabases');
  }

  begin(database: string): Promise<void> {
    return this.#ask('begin', database);
  }

  end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    return this.#ask('end', how);
  }

  async query(text: SqlText): Promise<Answer> {
    const answer = await this.#ask<Answer>('query', text);
    return { ...answer, rows: reviveBytes(answer.rows) };
  }

  async nextRows(): Promise<Rows> {
    const { rows, more } = await this.#ask<Rows>('nextRows');
    return { rows: reviveBytes(rows), more };
  }

  beginCopy(table: TableName, columns: readonly string[]): Promise<void> {
    return this.#ask('beginCopy', table, columns);
  }

  copy(lines: string): Promise<void> {
    return this.#ask('copy', lines);
  }

  endCopy(end: { readonly rows: number } | 'undo'): Promise<void> {
    return this.#ask('endCopy', end);
  }

  async close(): Promise<void> {
    try {
      // One that is gone has nothing left to close.
      if (!this.#gone) await this.#ask('close');
    } finally {
      this.#end('it is closed');
      await this.#worker.terminate();
    }
  }

  async #ask<T>(verb: Verb, ...args: readonly unknown[]): Promise<T> {
    if (this.#gone) throw this.#gone;
    const id = ++this.#count;
    this.#worker.postMessage({ id, verb, args } satisfies Request);
    return (await this.#wait(id)) as T;
  }

  /** The thread keeps the process alive as long as somebody waits for it, and no longer: as an engine in this thread would. */
  #wait(id: number): Promise<unknown> {
    this.#worker.ref();
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #answer(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (this.#waiting.size === 0) this.#worker.unref();
    if ('failure' in reply) waiting?.reject(unpackError(reply.failure));
    else waiting?.resolve(reply.value);
  }

  #end(why: string): void {
    this.#gone ??= new EngineGone(`The embedded engine is gone: ${why}`);
    for (const { reject } of this.#waiting.values()) reject(this.#gone);
    this.#waiting.clear();
  }
}
