import type { PassOutcome } from '../../domain/operation/late-passes.ts';
import type { Pass } from './passes.ts';

/** When the passes of this process last came to their end, as far as it goes back: each instance runs them all. */
export class PassRecord {
  readonly #outcomes = new Map<string, PassOutcome>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** The same pass, whose ends are kept from now on. */
  watch(pass: Pass): Pass {
    const { name, everyMs } = pass;
    this.#outcomes.set(name, { name, everyMs, since: this.#now() });
    return {
      ...pass,
      run: async (giveWay, mayBegin) => {
        const done = await pass.run(giveWay, mayBegin);
        this.#outcomes.set(name, { name, everyMs, since: this.#now() });
        return done;
      },
    };
  }

  list(): readonly PassOutcome[] {
    return [...this.#outcomes.values()];
  }
}
