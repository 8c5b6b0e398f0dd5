import { setTimeout as sleep } from 'node:timers/promises';
import { inTime } from './in-time.ts';
import type { BotLogger } from './logger.ts';

/** Given to work under way when the process stops: what hangs must not keep it. What is owed is answered by the next one. */
const SETTLE_WITHIN_MS = 20_000;

/** Says that a person waits for an answer; what it answers is called when they do no more. */
export type NoteAsked = () => () => void;

/** Work that outlives its request; `settled` waits for it before the process stops. */
export class Background {
  readonly #running = new Map<Promise<void>, string>();
  readonly #pauses = new Set<AbortController>();
  readonly #logger: BotLogger;
  readonly #noteAsked: NoteAsked;
  #settling = 0;

  constructor(logger: BotLogger, noteAsked: NoteAsked = () => () => undefined) {
    this.#logger = logger;
    this.#noteAsked = noteAsked;
  }

  /** The same, for what a person waits for. */
  answer(name: string, work: () => Promise<unknown>): void {
    const answered = this.#noteAsked();
    this.run(name, () => work().finally(answered));
  }

  run(name: string, work: () => Promise<unknown>): void {
    const running: Promise<void> = work().then(
      () => undefined,
      (error: unknown) => this.#logger.error({ err: error, work: name }, 'background work failed'),
    );
    this.#running.set(running, name);
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

  async settled(withinMs = SETTLE_WITHIN_MS): Promise<void> {
    this.#settling += 1;
    for (const pause of this.#pauses) pause.abort();
    if (!(await inTime(this.#allEnded(), withinMs))) {
      this.#logger.error({ works: [...this.#running.values()] }, 'background work is left unfinished');
    }
    this.#settling -= 1;
  }

  async #allEnded(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.keys());
  }
}
