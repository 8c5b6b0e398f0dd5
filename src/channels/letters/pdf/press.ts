import { Worker } from 'node:worker_threads';
import type { Typeset } from './typesetter.ts';

/** What the worker answers. */
export type PressAnswer =
  | { readonly ok: true; readonly printed: Typeset }
  | { readonly ok: false; readonly message: string };

/** What is printed says what it is, for whoever reads that it failed. */
interface Referenced {
  readonly reference: string;
}

export interface Press<Content extends Referenced> {
  print(content: Content): Promise<Typeset>;
  close(): Promise<void>;
}

/** Of what documents: the thread that sets them, and what they are called where one fails (« Letter »). */
export interface PressKind {
  readonly worker: URL;
  readonly noun: string;
}

/**
 * Prints documents one after the other on a thread of its own, because setting 3,000 lines takes it for seconds. The thread
 * starts with the first one, is replaced when it dies or one overruns `timeoutMs`, and never keeps the process alive.
 */
export function createPress<Content extends Referenced>(kind: PressKind, timeoutMs: number): Press<Content> {
  let worker: Worker | undefined;
  let closed = false;
  let queue: Promise<unknown> = Promise.resolve();

  const start = (): Worker => {
    // Flags of the parent, such as those of `node -e`, are not for this thread.
    const started = new Worker(kind.worker, { execArgv: [] });
    const forget = (): void => {
      if (worker === started) worker = undefined;
    };
    return started.on('error', forget).on('exit', forget);
  };

  const retire = async (): Promise<void> => {
    const retired = worker;
    worker = undefined;
    await retired?.terminate();
  };

  const printOne = (content: Content): Promise<Typeset> => {
    if (closed) return Promise.reject(new Error(`${kind.noun} ${content.reference}: its press is closed`));
    worker ??= start();
    return askWorker(worker, content, kind.noun, timeoutMs).catch((error: unknown) => {
      // Not awaited: a thread stuck in native code ends when it can, and who asked must not wait for it.
      if (error instanceof WorkerLost) void retire();
      throw error;
    });
  };

  return {
    print(content) {
      const printed = queue.then(() => printOne(content));
      queue = printed.catch(() => undefined);
      return printed;
    },
    async close() {
      closed = true;
      await retire();
    },
  };
}

/** The thread is gone or stuck: the next document needs a new one. */
class WorkerLost extends Error {
  override readonly name = 'WorkerLost';
}

function askWorker(worker: Worker, content: Referenced, noun: string, timeoutMs: number): Promise<Typeset> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      worker.unref();
      act();
    };
    const lose = (why: string, cause?: unknown): void =>
      settle(() => reject(new WorkerLost(`${noun} ${content.reference} could not be set: ${why}`, { cause })));
    const onMessage = (answer: PressAnswer): void =>
      settle(() => (answer.ok ? resolve(answer.printed) : reject(new Error(answer.message))));
    const onError = (error: unknown): void => lose(`its thread failed (${String(error)})`, error);
    const onExit = (): void => lose('its thread ended');
    const timer = setTimeout(() => lose(`no result within ${timeoutMs} ms`), timeoutMs);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
    worker.postMessage(content);
  });
}
