import { setTimeout as sleep } from 'node:timers/promises';
import type { BotLogger } from './logger.ts';

/** Work that outlives its request; `settled` waits for it before the process stops. */
export class Background {
  readonly #running = new Set<Promise<void>>();
  readonly #pauses = new Set<AbortController>();
  readonly #logger: BotLogger;
  #settling = 0;

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

  /** Waits, but no longer than until the process is to stop: what is to be tried again is tried then. */
  async pause(ms: number): Promise<void> {
    if (this.#settling > 0) return;
    const stop = new AbortController();
    this.#pauses.add(stop);
    await sleep(ms, undefined, { signal: stop.signal }).catch(() => undefined);
    this.#pauses.delete(stop);
  }

  async settled(): Promise<void> {
    this.#settling += 1;
    for (const pause of this.#pauses) pause.abort();
    while (this.#running.size > 0) await Promise.all(this.#running);
    this.#settling -= 1;
  }
}
