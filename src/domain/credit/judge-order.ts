import { addCents, type Cents, cents } from '../cents.ts';
import type { CreditPolicy } from '../company/credit-policy.ts';
import { availableUnder, isCounted, overLimitOf } from './compute-encours.ts';
import type { CreditSettings, CreditSheet } from './credit-sheet.ts';
import type { Encours } from './encours.ts';
import { evaluateRisk } from './evaluate-risk.ts';
import type { RiskVerdict } from './risk.ts';
import type { Order } from './sales-document.ts';

/** What becomes of an order; `held` needs a release. Words in `channels/words`. */
export interface OrderVerdict {
  readonly outcome: 'passes' | 'warns' | 'held';
  readonly reason:
    | { readonly code: 'prepaid'; readonly prepaid: Cents }
    /** The company holds later kinds only (case H17). */
    | { readonly code: 'not-held-yet' }
    | { readonly code: 'risk'; readonly verdict: RiskVerdict };
  /** The payer's encours with this order, where the base leaves its kind out; else the same total. */
  readonly encoursWith: Cents;
  /** Dépassement with this order, ≥ 0. */
  readonly overLimit: Cents;
}

export interface OrderInput {
  readonly order: Order;
  /** Of the payer, this order's document among its own. */
  readonly encours: Encours;
  /** The payer's. */
  readonly sheet: CreditSheet;
  readonly settings: CreditSettings;
  readonly policy: CreditPolicy;
}

/**
 * Judges one order by the rule of its payer (case H15: à surveiller warns, à bloquer holds). One that is wholly paid in advance
 * passes whatever the plafond (case H8), but not on a blocked account.
 */
export function judgeOrder({ order, encours, sheet, settings, policy }: OrderInput): OrderVerdict {
  const encoursWith = withOrder(order, encours);
  const overLimit = overLimitOf(availableUnder(encours.plafond, encoursWith));
  const amounts = { encoursWith, overLimit };
  if (!policy.heldAt.includes(order.kind)) return { outcome: 'passes', reason: { code: 'not-held-yet' }, ...amounts };
  if (isPrepaid(order) && sheet.control !== 'blocked') {
    return { outcome: 'passes', reason: { code: 'prepaid', prepaid: order.prepaid }, ...amounts };
  }
  const { plafond, withoutRate } = encours;
  const verdict = sureVerdict(
    order,
    evaluateRisk({ sheet, total: encoursWith, plafond, withoutRate, settings, policy }),
  );
  return { outcome: OUTCOME[verdict.effect], reason: { code: 'risk', verdict }, ...amounts };
}

const OUTCOME = { 'a-livrer': 'passes', 'a-surveiller': 'warns', 'cannot-tell': 'warns', 'a-bloquer': 'held' } as const;

/** An order whose own amount is not known never simply passes, even without a plafond (case H12). */
const sureVerdict = ({ amount, piece }: Order, verdict: RiskVerdict): RiskVerdict =>
  amount === null && verdict.effect === 'a-livrer'
    ? { effect: 'cannot-tell', reason: { code: 'rate-missing', pieces: [piece] } }
    : verdict;

const isPrepaid = ({ amount, prepaid }: Order): boolean => amount !== null && amount > 0 && prepaid >= amount;

/**
 * The encours that there will be once this order is delivered. What is paid of it and posted has lowered the solde already:
 * only what is not in the ledger yet comes off, as where the base counts the order (acomptes count once).
 */
function withOrder({ kind, amount, prepaidUnposted }: Order, { total, base }: Encours): Cents {
  if (amount === null || isCounted(kind, base)) return total;
  return addCents(total, cents(Math.max(0, amount - prepaidUnposted)));
}
