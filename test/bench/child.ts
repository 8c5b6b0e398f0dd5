import { type ChildProcess, fork } from 'node:child_process';

type Reply = { readonly value: unknown } | { readonly failure: string };

/** How Node is started. */
export interface Started {
  readonly flags?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** A process of its own for one measure. `ask` gives it something to do and waits for its answer. */
export class Child {
  readonly #process: ChildProcess;
  readonly #module: string;

  constructor(module: string, { flags = [], environment = {} }: Started = {}) {
    this.#module = module;
    this.#process = fork(new URL(module, import.meta.url), [], {
      serialization: 'advanced',
      execArgv: [...flags],
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
  }

  async ask<Answer>(request: object): Promise<Answer> {
    const reply = await new Promise<Reply>((resolve) => {
      const gone = (code: number | null): void => resolve({ failure: `ended with code ${code}` });
      this.#process.once('exit', gone);
      this.#process.once('message', (message) => {
        this.#process.off('exit', gone);
        resolve(message as Reply);
      });
      this.#process.send(request);
    });
    if ('failure' in reply) throw new Error(`${this.#module}: ${reply.failure}`);
    return reply.value as Answer;
  }

  async end(): Promise<void> {
    const process = this.#process;
    if (process.exitCode !== null || process.signalCode !== null) return;
    const ended = new Promise((resolve) => process.once('exit', resolve));
    process.kill('SIGKILL');
    await ended;
  }
}

/** One question to one process. */
export async function askOnce<Answer>(module: string, request: object): Promise<Answer> {
  const child = new Child(module);
  try {
    return await child.ask<Answer>(request);
  } finally {
    await child.end();
  }
}

/** In the child: answers each request of the parent in turn. */
export function serveParent<Request>(answer: (request: Request) => Promise<unknown>): void {
  // A child must not outlive whoever stops the measures.
  process.once('disconnect', () => process.exit());
  process.on('message', (request) => {
    answer(request as Request)
      .then((value): Reply => ({ value }))
      .catch((error: unknown): Reply => ({ failure: error instanceof Error ? (error.stack ?? '') : String(error) }))
      .then((reply) => process.send?.(reply));
  });
}
