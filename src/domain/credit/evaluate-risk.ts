import type { Cents } from '../cents.ts';
import type { CreditPolicy } from '../company/credit-policy.ts';
import { availableUnder, overLimitOf } from './compute-encours.ts';
import type { CreditSettings, CreditSheet, RiskCode } from './credit-sheet.ts';
import type { Encours, Plafond } from './encours.ts';
import type { RiskReason, RiskVerdict } from './risk.ts';

export interface RiskInput {
  /** The payer's. */
  readonly sheet: Pick<CreditSheet, 'control' | 'riskRank'>;
  /** What is owed, an order under judgement included. */
  readonly total: Cents;
  readonly plafond: Plafond;
  readonly withoutRate: Encours['withoutRate'];
  readonly settings: Pick<CreditSettings, 'checkPoint' | 'riskCodes'>;
  readonly policy: Pick<CreditPolicy, 'atPlafond'>;
}

/**
 * À livrer, à surveiller or à bloquer, and why: the one rule, for a customer and for an order alike (data dictionary §3.3,
 * steps 4 and 5). Where a document has no rate, « à livrer » cannot be said.
 */
export function evaluateRisk(input: RiskInput): RiskVerdict {
  const verdict = verdictOf(input);
  const isSure = verdict.effect !== 'a-livrer' || !BY_AMOUNT.has(verdict.reason.code);
  if (isSure || input.withoutRate.length === 0) return verdict;
  const pieces = input.withoutRate.map(({ piece }) => piece);
  return { effect: 'cannot-tell', reason: { code: 'rate-missing', pieces } };
}

/** What hangs on the amounts: within the plafond, or in a band of P_CRISQUE that lets pass. */
const BY_AMOUNT: ReadonlySet<RiskReason['code']> = new Set(['within-limit', 'at-limit', 'over-limit']);

function verdictOf({ sheet, total, plafond, settings, policy }: RiskInput): RiskVerdict {
  switch (sheet.control) {
    case 'blocked':
      return { effect: 'a-bloquer', reason: { code: 'account-blocked' } };
    case 'risk-code':
      return byRiskCode(sheet.riskRank, settings.riskCodes);
    case 'automatic':
      return byOverLimit(total, plafond, settings, policy);
  }
}

function byRiskCode(rank: number, riskCodes: readonly RiskCode[]): RiskVerdict {
  const own = riskCodes.find((code) => code.rank === rank);
  if (!own) return { effect: 'a-surveiller', reason: { code: 'no-risk-code', rank } };
  return { effect: own.effect, reason: { code: 'risk-code', rank, label: own.label } };
}

function byOverLimit(
  total: Cents,
  plafond: Plafond,
  { checkPoint, riskCodes }: RiskInput['settings'],
  { atPlafond }: RiskInput['policy'],
): RiskVerdict {
  if (checkPoint === 'never') return { effect: 'a-livrer', reason: { code: 'control-off' } };
  const available = availableUnder(plafond, total);
  if (available === null) return { effect: 'a-livrer', reason: { code: 'unlimited' } };
  if (plafond.kind === 'cash-only' && total > 0) {
    return { effect: 'a-bloquer', reason: { code: 'cash-only', owed: total } };
  }
  const overLimit = overLimitOf(available);
  const isAtLimit = available === 0 && plafond.kind === 'amount' && atPlafond === 'over';
  if (overLimit === 0 && !isAtLimit) return { effect: 'a-livrer', reason: { code: 'within-limit', available } };
  const band = bandOf(overLimit, riskCodes);
  const whenAt = atPlafond === 'over' ? { atPlafondIsOver: true } : {};
  if (!band) return { effect: 'a-surveiller', reason: { code: 'no-band', overLimit, ...whenAt } };
  const { rank, label, min, max } = band;
  const named = { rank, label, band: { min, max } };
  if (isAtLimit) return { effect: band.effect, reason: { code: 'at-limit', ...named } };
  return { effect: band.effect, reason: { code: 'over-limit', overLimit, ...named, ...whenAt } };
}

/**
 * The band of P_CRISQUE that holds a dépassement. A gap between bands belongs to the band below it, more than every maximum to
 * the last one: a customer further over the plafond is never better off.
 */
function bandOf(overLimit: Cents, riskCodes: readonly RiskCode[]): RiskCode | undefined {
  const bands = riskCodes
    .filter(({ min, max }) => min !== 0 || max !== 0)
    .sort((a, b) => a.min - b.min || a.max - b.max || a.rank - b.rank);
  return bands.findLast(({ min }) => min <= overLimit) ?? bands[0];
}
