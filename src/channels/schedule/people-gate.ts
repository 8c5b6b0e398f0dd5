import { setTimeout as sleep } from 'node:timers/promises';
import type { GiveWay } from '../../use-cases/ports/give-way.ts';
import { type Traffic, untilBeginning, untilNextSlice } from './people-policy.ts';

/** Time as the gate needs it. */
export interface GateClock {
  /** Milliseconds that never go back. */
  now(): number;
  /** Lets everything else run first, also for 0 milliseconds. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

const machineClock: GateClock = {
  now: () => performance.now(),
  sleep: (ms, signal) => sleep(ms, undefined, { signal, ref: false }).catch(() => undefined),
};

/** Between people who ask and passes that nobody waits for: people go first. */
export class PeopleGate {
  readonly #clock: GateClock;
  readonly #stop = new AbortController();
  #traffic: Traffic;

  /** The start is now. */
  constructor(clock: GateClock = machineClock) {
    this.#clock = clock;
    this.#traffic = { startedAt: clock.now(), lastAt: null, answering: 0 };
  }

  /** Somebody asked. To be called once: the function that is answered, when the answer is there or failed. */
  asked(): () => void {
    this.#note(+1);
    return () => this.#note(-1);
  }

  /** Resolves when background passes may begin. */
  async begin(): Promise<void> {
    await this.#waitFor(() => untilBeginning(this.#traffic, this.#clock.now()));
  }

  /** What one run of a pass calls before each slice of its work; in all it waits no longer than `most`. */
  wayOf(most: number): GiveWay {
    let waited = 0;
    return async () => {
      // Whatever came in meanwhile is taken up first, also when nobody was known to ask.
      await this.#clock.sleep(0, this.#stop.signal);
      const from = this.#clock.now();
      const spent = (): number => this.#clock.now() - from;
      await this.#waitFor(() => untilNextSlice(this.#traffic, this.#clock.now(), { waited: waited + spent(), most }));
      waited += spent();
    };
  }

  /** Nobody is waited for any more: what is under way ends. */
  stop(): void {
    this.#stop.abort();
  }

  async #waitFor(left: () => number): Promise<void> {
    for (let ms = left(); ms > 0 && !this.#stop.signal.aborted; ms = left()) {
      await this.#clock.sleep(ms, this.#stop.signal);
    }
  }

  #note(change: number): void {
    const { startedAt, answering } = this.#traffic;
    this.#traffic = { startedAt, lastAt: this.#clock.now(), answering: answering + change };
  }
}
