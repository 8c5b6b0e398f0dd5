import type { CompanyCode } from '../company/company-code.ts';
import type { CreditPolicy } from '../company/credit-policy.ts';
import type { Currency } from '../company/currency.ts';
import type { Encours } from '../credit/encours.ts';
import type { RiskVerdict } from '../credit/risk.ts';
import { addDays, type Day, daysBetween, parisDay, parisTime } from '../day.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import { type CustomerAccounts, lateRowsOf } from './late-row.ts';
import type { LateRow, MorningPost } from './morning-post.ts';
import { rankLate, totalsOf } from './rank-late.ts';

/** What is known of a payer, and since when its effect is what it is (ISO instant). */
export interface SeenRisk {
  readonly payer: TiersCode;
  readonly name: string;
  readonly since: string;
  readonly verdict: RiskVerdict;
  readonly encours: Pick<Encours, 'overLimit' | 'currency'>;
}

/** Everything of one company that a post chooses from. */
export interface MorningFacts {
  readonly company: { readonly code: CompanyCode; readonly name: string; readonly currency: Currency };
  readonly customers: readonly CustomerAccounts[];
  readonly risks: readonly SeenRisk[];
  readonly waiting: MorningPost['waiting'];
  readonly readAt: string;
  readonly policy: CreditPolicy['morningPost'];
}

/** What is worth saying on the day `on` to who had their last post on the day `since`. The first post looks back one day. */
export function selectMorning(facts: MorningFacts, on: Day, since: Day | null): MorningPost {
  const { company, policy, readAt, waiting } = facts;
  const last = since ?? addDays(on, -1);
  const first = [company.currency];
  const rows = facts.customers.flatMap((customer) => lateRowsOf(customer, daysBetween(last, on)));
  const newlyLate = rows.filter((row) => row.newlyLate > 0);
  return {
    company: { code: company.code, name: company.name },
    on,
    since,
    newlyLate: rankLate(newlyLate, 'newlyLate', first),
    newlyLateTotals: totalsOf(newlyLate, 'newlyLate', first),
    biggest: biggestOf(rankLate(rows, 'late', first), policy.biggest),
    newlyBlocked: blockedFrom(facts.risks, last, policy.at),
    waiting: waiting.toSorted((a, b) => (a.askedAt < b.askedAt ? -1 : 1)),
    readAt,
  };
}

/**
 * Nothing is new and nobody waits: no post then. The biggest late customers alone are no news; what rooms say beside it
 * (`beside`: how many) is, for they say nothing where nothing asks for anybody that day.
 */
export const isQuiet = (post: MorningPost, beside: number): boolean =>
  post.newlyLate.length === 0 && post.newlyBlocked.length === 0 && post.waiting.length === 0 && beside === 0;

/** Of each currency: a customer in another one is not hidden by those that it cannot be compared with. */
const biggestOf = (ranked: readonly LateRow[], count: number): LateRow[] =>
  [...Map.groupBy(ranked, (row) => row.currency).values()].flatMap((rows) => rows.slice(0, count));

/**
 * Those who became à bloquer since the hour of the last post. A post that left later than its hour may name them a second time
 * the next day; none is ever left out.
 */
function blockedFrom(risks: readonly SeenRisk[], last: Day, at: string): MorningPost['newlyBlocked'] {
  return risks
    .filter(({ verdict, since }) => verdict.effect === 'a-bloquer' && parisMinute(since) >= `${last} ${at}`)
    .map(({ payer, name, verdict, encours }) => ({
      payer,
      name,
      reason: verdict.reason,
      overLimit: encours.overLimit,
      currency: encours.currency,
    }))
    .sort((a, b) => b.overLimit - a.overLimit || (a.payer < b.payer ? -1 : 1));
}

const parisMinute = (instant: string): string => {
  const at = new Date(instant);
  return `${parisDay(at)} ${parisTime(at)}`;
};
