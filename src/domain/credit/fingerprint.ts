import type { HoldFacts } from './hold.ts';

/**
 * What makes a request the same request: the order, its amount, whose it is, how the customer stands and its plafond. The
 * encours itself is left out, for it moves with every entry; readings apart, the same fingerprint is never told twice.
 */
export function fingerprintOf({ order, tiers, payer, encours, verdict }: HoldFacts): string {
  const { plafond } = encours;
  return [
    order.kind,
    order.piece,
    order.amount,
    tiers.code,
    payer.code,
    verdict.effect,
    verdict.reason.code,
    'rank' in verdict.reason ? verdict.reason.rank : '',
    plafond.kind === 'amount' ? plafond.amount : plafond.kind,
  ].join('|');
}
