import type { Random } from '../../src/demo/company/random.ts';
import type { DispatchState } from '../../src/use-cases/ports/dispatch/dispatch-store.ts';
import type { SqlShake } from './shaken/driver.ts';
import type { CallShake } from './shaken/exchange.ts';

/** What is broken while the first rounds pass. */
export interface Disturbance {
  readonly sql?: SqlShake;
  readonly call?: CallShake;
  /** Whether the token service answers. */
  readonly tokens?: () => boolean;
  /** Added to the clock, in milliseconds: asked at each reading. */
  readonly clock?: () => number;
}

/** One line of the table: what is broken over all journeys of the house, and what must be true afterwards besides that nothing is lost or done twice. */
export interface Fault {
  readonly name: string;
  readonly broken: string;
  /** Rounds it lasts, each eleven minutes of the house's clock. */
  readonly rounds: number;
  disturb(random: Random, round: () => number): Disturbance;
  /** Journeys that a person has to ask for again, since they were refused and said so. */
  readonly refused?: readonly string[];
  /** Letters that may wait for a person, at most: where the fault may hide whether a mail left, or refuses for good. */
  readonly mayAsk: number;
  /** The steps from which alone they may; absent: any. */
  readonly asksFrom?: readonly DispatchState[];
  /** What a person who looks at the letters reads while it lasts. */
  readonly says?: string;
}
