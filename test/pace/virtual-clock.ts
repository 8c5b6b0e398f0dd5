import { parisDay } from '../../src/domain/day.ts';
import type { Clock } from '../../src/use-cases/ports/clock.ts';

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly wake: () => void;
}

/** Time that passes only when everybody sleeps: hours of waiting in a moment, in the order in which they would come. */
export class VirtualClock implements Clock {
  #now: number;
  #order = 0;
  /** A heap by instant, then by who came first. */
  readonly #timers: Timer[] = [];

  constructor(at: string) {
    this.#now = Date.parse(at);
  }

  now = (): Date => new Date(this.#now);
  today = () => parisDay(this.now());

  sleep(ms: number): Promise<void> {
    return new Promise((wake) => {
      this.#order += 1;
      this.#push({ at: this.#now + Math.max(0, ms), order: this.#order, wake });
    });
  }

  /** Until `isOver`; everything between two sleeps is done before time moves. */
  async runUntil(isOver: () => boolean): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (isOver()) return;
      const next = this.#pop();
      if (!next) throw new Error('Nobody waits, and it is not over');
      this.#now = Math.max(this.#now, next.at);
      next.wake();
    }
  }

  #push(timer: Timer): void {
    const heap = this.#timers;
    let at = heap.push(timer) - 1;
    for (let up = (at - 1) >> 1; at > 0 && isBefore(timer, heap[up]); up = (at - 1) >> 1) {
      heap[at] = heap[up] as Timer;
      heap[up] = timer;
      at = up;
    }
  }

  #pop(): Timer | undefined {
    const heap = this.#timers;
    const [first, last] = [heap[0], heap.pop()];
    if (!first || !last || heap.length === 0) return first;
    heap[0] = last;
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const least = isBefore(heap[right], heap[left]) ? right : left;
      if (!isBefore(heap[least], heap[at])) return first;
      [heap[at], heap[least]] = [heap[least] as Timer, heap[at] as Timer];
      at = least;
    }
  }
}

const isBefore = (a: Timer | undefined, b: Timer | undefined): boolean =>
  a !== undefined && (b === undefined || a.at < b.at || (a.at === b.at && a.order < b.order));
