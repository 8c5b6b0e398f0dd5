import type { EncoursView, OrderLine } from '../../../use-cases/credit/views.ts';
import type { Refused } from '../../../use-cases/refusal.ts';

/**
 * The encours as other programs read it: integer cents of `currency`, `plafond` null where unlimited and 0 where cash only
 * (`plafondKind` tells). Null where there is none to tell.
 */
export function encoursJson(view: EncoursView | Refused) {
  if (view.kind === 'refused') return null;
  const { encours, verdict } = view;
  const { plafond } = encours;
  return {
    tiers: view.tiers,
    payer: view.payer,
    others: view.others,
    currency: encours.currency,
    base: encours.base,
    total: encours.total,
    plafond: plafond.kind === 'amount' ? plafond.amount : plafond.kind === 'unlimited' ? null : 0,
    plafondKind: plafond.kind,
    available: encours.available,
    overLimit: encours.overLimit,
    insurance: encours.insurance,
    late: encours.late,
    oldestDaysLate: encours.oldestDaysLate,
    components: encours.components,
    withoutRate: encours.withoutRate,
    verdict,
    orders: view.orders.map(orderJson),
    readAt: view.readAt.toISOString(),
    fromMemory: view.fromMemory,
  };
}

const orderJson = ({ order, verdict, hold }: OrderLine) => ({
  kind: order.kind,
  piece: order.piece,
  tiers: order.tiers,
  date: order.date,
  deliveryDate: order.deliveryDate,
  amount: order.amount,
  prepaid: order.prepaid,
  outcome: verdict.outcome,
  reason: verdict.reason,
  encoursWith: verdict.encoursWith,
  overLimit: verdict.overLimit,
  hold,
});
