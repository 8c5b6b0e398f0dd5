import type { Company } from '../../domain/company/company.ts';
import type { PlanBook } from '../../domain/plans/plan-book.ts';
import { type RehearsalAsked, type RehearsalResult, type RehearsePorts, rehearsePlan } from './rehearse-plan.ts';

/** A rehearsal with when it was played. */
export interface PlayedRehearsal {
  readonly result: RehearsalResult;
  readonly playedAt: Date;
}

/** What is rehearsed: `key` names the plan and the one beside it, so that one that was applied since is another. */
export interface RehearsalOf {
  readonly company: Company;
  readonly key: string;
  /** Null: the plan in force alone. */
  readonly book: PlanBook | null;
  readonly asked: RehearsalAsked;
}

export type PlayRehearsal = (of: RehearsalOf) => Promise<PlayedRehearsal>;

/** As long as a link to its file opens. */
const KEPT_MS = 15 * 60_000;
const MOST_KEPT = 4;

/**
 * Rehearsals that were played a quarter of an hour ago at most: the card, its pages and its files are of one, and two who ask for the same
 * wait for one. They are played one after another: each reads a whole ledger. What failed is played again.
 */
export function keepRehearsals(ports: RehearsePorts): PlayRehearsal {
  const kept = new Map<string, { readonly at: number; readonly played: Promise<PlayedRehearsal> }>();
  let last: Promise<unknown> = Promise.resolve();
  const play = async ({ company, book, asked }: RehearsalOf): Promise<PlayedRehearsal> => ({
    result: await rehearsePlan(ports, company, book, asked),
    playedAt: ports.clock.now(),
  });
  return (of) => {
    const at = ports.clock.now().getTime();
    const { from, until, lagDays } = of.asked;
    const name = `${of.company.code} ${of.key} ${from} ${until} ${lagDays}`;
    const known = kept.get(name);
    if (known && at - known.at < KEPT_MS) return known.played;
    const played = last.then(() => play(of));
    last = played.catch(() => undefined);
    kept.delete(name);
    kept.set(name, { at, played });
    for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(old);
    played.catch(() => kept.delete(name));
    return played;
  };
}
