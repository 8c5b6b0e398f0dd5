import { planInForce } from '../../domain/company/plan.ts';
import type { SegmentFacts } from '../../domain/plans/plan-book.ts';
import {
  asksSheets,
  type ReadyBook,
  readyBook,
  resolvePlan,
  segmentIn,
  sheetKey,
} from '../../domain/plans/resolve-plan.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { digestOfText } from '../digest-of.ts';
import type { Companies } from '../ports/companies.ts';
import type { PlanFormat } from '../ports/plans/plan-format.ts';
import type { AppliedPlan, PlanReader } from '../ports/plans/plan-store.ts';
import type { Followed, PlansInForce } from '../ports/plans/plans-in-force.ts';

export interface InForcePorts {
  readonly companies: Pick<Companies, 'sage'>;
  readonly plans: Pick<PlanReader, 'readPlanOn'>;
  readonly format: Pick<PlanFormat, 'readApplied'>;
}

/** Of a plan and of its segments, in a key of a decision. */
const KEY_LENGTH = 12;

/** A plan that was applied does not say any more what a plan says: nothing is decided by another in its stead. */
class UnreadablePlan extends Error {
  override readonly name = 'UnreadablePlan';

  constructor({ company, version }: Pick<AppliedPlan, 'company' | 'version'>) {
    super(`Plan ${version} of ${company} can no longer be read: apply it again`);
  }
}

/**
 * Which plan customers follow: of the version that was applied for that day; where none was, that of the companies file. A version
 * never changes, so that each is read from its text once.
 */
export function openPlansInForce({ companies, plans, format }: InForcePorts): PlansInForce {
  const ready = new Map<string, ReadyBook>();
  const bookOf = (applied: AppliedPlan): ReadyBook => {
    const known = ready.get(applied.digest);
    if (known) return known;
    const read = format.readApplied(applied.text);
    if (read.kind === 'wrong') throw new UnreadablePlan(applied);
    const book = readyBook(read.book);
    ready.set(applied.digest, book);
    return book;
  };
  return {
    async readFollowed(company, codes, today) {
      const applied = await plans.readPlanOn(company.code, today);
      if (!applied) {
        const plan = planInForce(company.policy.plans, today);
        return {
          key: '',
          planOf: () => plan && { plan, why: { by: 'company' } },
          segmentOf: () => '',
          plansOf: () => (plan ? [plan] : []),
          keyOf: () => '',
        };
      }
      const book = bookOf(applied);
      const facts = asksSheets(book.book) ? await companies.sage(company.code).readSegmentFacts(codes) : new Map();
      return followedIn(book, applied.digest, facts);
    },
  };
}

/** Which plan of a book each customer follows. */
export const followedIn = (book: ReadyBook, digest: string, facts: ReadonlyMap<TiersCode, SegmentFacts>): Followed => ({
  key: digest.slice(0, KEY_LENGTH),
  planOf: (code, account) => resolvePlan(book, code, facts.get(code) ?? null, account),
  segmentOf: (code, account) => segmentIn(book.book, code, facts.get(code) ?? null, account)?.name ?? '',
  plansOf: () => [...book.plans.values()],
  keyOf: (code) => {
    const own = sheetKey(book, code, facts.get(code) ?? null);
    return `${digest.slice(0, KEY_LENGTH)}${own === '' ? '' : `/${digestOfText(own, KEY_LENGTH)}`}`;
  },
});
