import { type Cents, ZERO } from '../../../domain/cents.ts';
import type { Company } from '../../../domain/company/company.ts';
import { fingerprintOf } from '../../../domain/credit/fingerprint.ts';
import type { HoldFacts } from '../../../domain/credit/hold.ts';
import { judgeOrder, type OrderVerdict } from '../../../domain/credit/judge-order.ts';
import { isOrder, type Order } from '../../../domain/credit/sales-document.ts';
import type { CreditReading, PayerCredit } from '../read-credit.ts';

/** An open order as Sage has it now, and what the rule makes of it. */
export interface OrderNow {
  readonly order: Order;
  readonly outcome: OrderVerdict['outcome'];
  readonly facts: HoldFacts;
  readonly fingerprint: string;
  /** What was taken out of the payer's commandes, by piece. */
  readonly transformed: ReadonlyMap<string, Cents>;
}

/** Orders are one a kind and piece, whoever pays for them. */
export const orderKey = ({ kind, piece }: Pick<Order, 'kind' | 'piece'>): string => `${kind} ${piece}`;

/** Every open order of a reading, by `orderKey`. */
export function ordersNow(company: Company, { byPayer, readAt }: CreditReading): Map<string, OrderNow> {
  const orders = new Map<string, OrderNow>();
  for (const credit of byPayer.values()) {
    for (const order of credit.documents.filter(isOrder)) {
      orders.set(orderKey(order), orderNow(company, credit, order, readAt));
    }
  }
  return orders;
}

/** An order whose rate is missing has no amount: 0 here, and its piece is among those without a rate (case H12). */
export function orderNow(company: Company, credit: PayerCredit, order: Order, readAt: Date): OrderNow {
  const { payer, members, encours, settings, transformed } = credit;
  const verdict = judgeOrder({ order, encours, sheet: payer, settings, policy: company.credit });
  const tiers = members.find(({ code }) => code === order.tiers);
  const facts: HoldFacts = {
    order: {
      kind: order.kind,
      piece: order.piece,
      date: order.date,
      deliveryDate: order.deliveryDate,
      reference: order.reference,
      amount: order.amount ?? ZERO,
      prepaid: order.prepaid,
      transformed: (order.kind === 'commande' ? transformed.get(order.piece) : undefined) ?? ZERO,
    },
    tiers: { code: order.tiers, name: tiers?.name ?? order.tiers },
    payer: { code: payer.code, name: payer.name },
    encours,
    encoursWith: verdict.encoursWith,
    overLimit: verdict.overLimit,
    verdict: verdict.reason.code === 'risk' ? verdict.reason.verdict : credit.verdict,
    salesperson: order.salesperson,
    readAt: readAt.toISOString(),
  };
  return { order, outcome: verdict.outcome, facts, fingerprint: fingerprintOf(facts), transformed };
}
