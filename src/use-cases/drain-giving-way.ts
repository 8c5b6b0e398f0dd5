import type { Slices } from '../domain/slices.ts';
import type { GiveWay } from './ports/give-way.ts';

/** The answer of long work: people go first wherever it pauses. */
export async function drainGivingWay<T>(slices: Slices<T>, giveWay: GiveWay | undefined): Promise<T> {
  for (;;) {
    const { done, value } = slices.next();
    if (done) return value;
    await giveWay?.();
  }
}
