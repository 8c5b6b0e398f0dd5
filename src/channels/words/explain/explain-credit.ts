import { type Cents, cents } from '../../../domain/cents.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import type { Plafond } from '../../../domain/credit/encours.ts';
import type { HoldFacts, HoldState } from '../../../domain/credit/hold.ts';
import type { OrderVerdict } from '../../../domain/credit/judge-order.ts';
import type { RiskReason } from '../../../domain/credit/risk.ts';
import type { Language } from '../../../domain/language.ts';
import { formatAmount } from '../format.ts';
import { wordsFor } from '../words.ts';

/** What the credit rules answer, in words. Each switch names every arm: a new one breaks the build until it has its words. */
export interface ExplainCredit {
  /** Why a customer is à livrer, à surveiller or à bloquer: one sentence. */
  risk(reason: RiskReason, currency: Currency): string;
  /** What becomes of an order, as the end of a line; `state`: of the hold that stands for it, where there is one. */
  order(verdict: OrderVerdict, state: HoldState | null, currency: Currency): string;
  plafond(plafond: Plafond, currency: Currency): string;
  /** What would let a customer pass; with an order, what would let that order pass. Never empty. */
  lifts(reason: RiskReason, about: Lifted): readonly string[];
}

/** What is missing for a customer or an order to pass. */
export interface Lifted {
  readonly currency: Currency;
  /** Dépassement, with the order where there is one. */
  readonly overLimit: Cents;
  readonly order: Pick<HoldFacts['order'], 'amount' | 'prepaid'> | null;
}

const unreachable = (value: never): never => {
  throw new Error(`No words for ${JSON.stringify(value)}`);
};

/** Rates missing on many documents: the first ones tell enough. */
const MAX_PIECES = 5;

export const listPieces = (pieces: readonly string[]): string =>
  pieces.length > MAX_PIECES ? `${pieces.slice(0, MAX_PIECES).join(', ')}…` : pieces.join(', ');

export function explainCreditIn(language: Language): ExplainCredit {
  return {
    risk: (reason, currency) => explainRisk(reason, currency, language),
    order: (verdict, state, currency) => explainOrder(verdict, state, currency, language),
    plafond: (plafond, currency) => explainPlafond(plafond, currency, language),
    lifts: (reason, about) => explainLifts(reason, about, language),
  };
}

function explainRisk(reason: RiskReason, currency: Currency, language: Language): string {
  const { reasons } = wordsFor(language).encours;
  const money = (amount: Cents) => formatAmount(amount, currency, language);
  switch (reason.code) {
    case 'account-blocked':
      return reasons.accountBlocked;
    case 'risk-code':
      return reasons.riskCode(reason.rank, reason.label);
    case 'no-risk-code':
      return reason.rank === 0 ? reasons.noRiskCode : reasons.unknownRiskCode(reason.rank);
    case 'unlimited':
      return reasons.unlimited;
    case 'within-limit':
      return reasons.withinLimit(money(reason.available));
    case 'at-limit':
      return reasons.atLimit(reason.rank, reason.label);
    case 'over-limit':
      return reasons.overLimit(money(reason.overLimit), reason.rank, reason.label);
    case 'no-band':
      return reasons.noBand(money(reason.overLimit));
    case 'cash-only':
      return reasons.cashOnly(money(reason.owed));
    case 'control-off':
      return reasons.controlOff;
    case 'rate-missing':
      return reasons.rateMissing(reason.pieces.length, listPieces(reason.pieces));
    default:
      return unreachable(reason);
  }
}

/** A hold that stands says more than the rule: somebody may have decided. One that is over says nothing any more. */
function explainOrder(
  { outcome, reason }: OrderVerdict,
  state: HoldState | null,
  currency: Currency,
  language: Language,
): string {
  const { orders } = wordsFor(language).encours;
  switch (reason.code) {
    case 'prepaid':
      return orders.prepaid(formatAmount(reason.prepaid, currency, language));
    case 'not-held-yet':
      return orders.notHeldYet;
    case 'risk':
      return outcome !== 'passes' && state !== null && stands(state) ? orders.states[state] : orders[outcome];
    default:
      return unreachable(reason);
  }
}

const STANDING = ['pending', 'noted', 'approved', 'refused'] as const;
const stands = (state: HoldState): state is (typeof STANDING)[number] =>
  (STANDING as readonly HoldState[]).includes(state);

function explainPlafond(plafond: Plafond, currency: Currency, language: Language): string {
  switch (plafond.kind) {
    case 'amount':
      return formatAmount(plafond.amount, currency, language);
    case 'unlimited':
    case 'cash-only':
      return wordsFor(language).encours.plafonds[plafond.kind];
    default:
      return unreachable(plafond);
  }
}

function explainLifts(reason: RiskReason, about: Lifted, language: Language): readonly string[] {
  const { lifts } = wordsFor(language).encours;
  const money = (amount: Cents) => formatAmount(amount, about.currency, language);
  // Back to the plafond, or a cent below where the plafond itself is over.
  const pay = (isOverAt = false) =>
    isOverAt ? lifts.payBelow(money(cents(about.overLimit + 1))) : lifts.pay(money(about.overLimit));
  const unpaid = about.order === null ? 0 : about.order.amount - about.order.prepaid;
  const prepay = unpaid > 0 ? [lifts.prepay(money(cents(unpaid)))] : [];
  switch (reason.code) {
    case 'account-blocked':
      return [lifts.unblock];
    case 'risk-code':
    case 'no-risk-code':
      return [lifts.riskCode, ...prepay];
    case 'at-limit':
      return [lifts.payBeyond, ...prepay];
    case 'over-limit':
      return [pay(reason.atPlafondIsOver), ...prepay];
    case 'no-band':
      return [pay(reason.atPlafondIsOver), ...prepay, lifts.bands];
    case 'cash-only':
      return [lifts.payAll(money(reason.owed)), ...prepay];
    case 'rate-missing':
      return [lifts.rate];
    case 'unlimited':
    case 'within-limit':
    case 'control-off':
      return [lifts.none];
    default:
      return unreachable(reason);
  }
}
