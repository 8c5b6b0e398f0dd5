import { Worker } from 'node:worker_threads';
import type { LetterContent } from '../letter-content.ts';
import type { CompiledLetter } from './compile-letter.ts';

/** What the worker answers. */
export type PressAnswer =
  | { readonly ok: true; readonly letter: CompiledLetter }
  | { readonly ok: false; readonly message: string };

export interface LetterPress {
  print(content: LetterContent): Promise<CompiledLetter>;
  close(): Promise<void>;
}

/**
 * Prints letters one after the other on a thread of its own, because setting 3,000 lines takes it for seconds. The thread
 * starts with the first letter, is replaced when it dies or a letter overruns `timeoutMs`, and never keeps the process alive.
 */
export function createLetterPress(timeoutMs: number): LetterPress {
  let worker: Worker | undefined;
  let closed = false;
  let queue: Promise<unknown> = Promise.resolve();

  const start = (): Worker => {
    // Flags of the parent, such as those of `node -e`, are not for this thread.
    const started = new Worker(new URL('./letter-worker.ts', import.meta.url), { execArgv: [] });
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

  const printOne = (content: LetterContent): Promise<CompiledLetter> => {
    if (closed) return Promise.reject(new Error(`Letter ${content.reference}: the letter press is closed`));
    worker ??= start();
    return askWorker(worker, content, timeoutMs).catch((error: unknown) => {
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

/** The thread is gone or stuck: the next letter needs a new one. */
class WorkerLost extends Error {
  override readonly name = 'WorkerLost';
}

function askWorker(worker: Worker, content: LetterContent, timeoutMs: number): Promise<CompiledLetter> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      worker.unref();
      act();
    };
    const lose = (why: string, cause?: unknown): void =>
      settle(() => reject(new WorkerLost(`Letter ${content.reference} could not be set: ${why}`, { cause })));
    const onMessage = (answer: PressAnswer): void =>
      settle(() => (answer.ok ? resolve(answer.letter) : reject(new Error(answer.message))));
    const onError = (error: unknown): void => lose(`its thread failed (${String(error)})`, error);
    const onExit = (): void => lose('its thread ended');
    const timer = setTimeout(() => lose(`no result within ${timeoutMs} ms`), timeoutMs);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.ref();
    worker.postMessage(content);
  });
}
