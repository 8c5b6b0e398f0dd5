import type { Cents } from '../../domain/cents.ts';
import type { Company } from '../../domain/company/company.ts';
import type { Currency } from '../../domain/company/currency.ts';
import { amountToRelease } from '../../domain/credit/amount-to-release.ts';
import type { HoldDecision, HoldFacts } from '../../domain/credit/hold.ts';
import { type Day, parisDay } from '../../domain/day.ts';
import type { Hold, HoldReader } from '../ports/credit/hold-store.ts';

/** One decision, whatever became of it since (case I8). Amounts in the company's currency. */
export interface DecisionRow {
  readonly reference: string;
  /** ISO instants. */
  readonly askedAt: string;
  readonly decidedAt: string;
  readonly outcome: HoldDecision['outcome'];
  readonly by: string;
  /** Entra id of the approver that `by` stood in for. */
  readonly inPlaceOf: string | null;
  readonly reason: string;
  readonly upTo: Cents | null;
  readonly until: Day | null;
  /** What the hold is today. */
  readonly state: Hold['state'];
  readonly kind: Hold['kind'];
  readonly piece: string;
  readonly tiers: HoldFacts['tiers'];
  readonly payer: HoldFacts['payer'];
  readonly salesperson: string | null;
  readonly askedBy: string | null;
  readonly currency: Currency;
  /** As it was asked, and as Sage had it when it was decided. */
  readonly asked: DecisionFacts;
  readonly seen: DecisionFacts;
}

export interface DecisionFacts {
  /** Null: the rate was missing. */
  readonly amount: Cents | null;
  readonly encours: Cents;
  readonly overLimit: Cents;
  readonly effect: HoldFacts['verdict']['effect'];
  readonly why: HoldFacts['verdict']['reason']['code'];
}

/** Decisions of a company since the beginning of a day in Paris, or all of them, oldest first. */
export async function listDecisions(
  { holds }: { readonly holds: Pick<HoldReader, 'listDecided'> },
  { code }: Company,
  since: Day | null,
): Promise<readonly DecisionRow[]> {
  const decided = await holds.listDecided(code, since === null ? new Date(0) : beginningOf(since));
  return decided.flatMap((hold) => (hold.decision ? [toRow(hold, hold.decision)] : []));
}

/** Midnight in Paris: two hours ahead of UTC in summer, else one. */
function beginningOf(day: Day): Date {
  const inSummer = new Date(`${day}T00:00:00+02:00`);
  return parisDay(inSummer) === day ? inSummer : new Date(`${day}T00:00:00+01:00`);
}

function toRow(hold: Hold, decision: HoldDecision): DecisionRow {
  const { facts } = hold;
  return {
    reference: hold.reference,
    askedAt: hold.askedAt,
    decidedAt: decision.at,
    outcome: decision.outcome,
    by: decision.by.name,
    inPlaceOf: decision.inPlaceOf,
    reason: decision.reason,
    upTo: decision.release?.upTo ?? null,
    until: decision.release?.until ?? null,
    state: hold.state,
    kind: hold.kind,
    piece: hold.piece,
    tiers: facts.tiers,
    payer: facts.payer,
    salesperson: facts.salesperson?.name ?? null,
    askedBy: hold.askedBy?.name ?? null,
    currency: facts.encours.currency,
    asked: factsOf(facts),
    seen: factsOf(decision.seen),
  };
}

const factsOf = (facts: HoldFacts): DecisionFacts => ({
  amount: amountToRelease(facts),
  encours: facts.encoursWith,
  overLimit: facts.overLimit,
  effect: facts.verdict.effect,
  why: facts.verdict.reason.code,
});
