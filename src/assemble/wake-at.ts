import type { Clock } from '../use-cases/ports/clock.ts';

/** Wakes at the instant that was named last; a process that ends waits for none. */
export function wakeAt(clock: Pick<Clock, 'now'>, wake: () => void): (until: Date) => void {
  let timer: NodeJS.Timeout | undefined;
  return (until) => {
    clearTimeout(timer);
    timer = setTimeout(wake, Math.max(0, until.getTime() - clock.now().getTime()));
    timer.unref();
  };
}
