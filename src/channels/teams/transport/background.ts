import type { BotLogger } from './logger.ts';

/** Work that outlives its request; `settled` waits for it before the process stops. */
export class Background {
  readonly #running = new Set<Promise<void>>();
  readonly #logger: BotLogger;

  constructor(logger: BotLogger) {
    this.#logger = logger;
  }

  run(name: string, work: () => Promise<unknown>): void {
    const running: Promise<void> = work().then(
      () => undefined,
      (error: unknown) => this.#logger.error({ err: error, work: name }, 'background work failed'),
    );
    this.#running.add(running);
    void running.finally(() => this.#running.delete(running));
  }

  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running);
  }
}
