import type { Random } from '../random.ts';
import type { Sales } from './sales-desk.ts';

/** What is under way for one ordinary customer: an order to come, goods being prepared, a delivery or an invoice to post. */
export function playOrdinarySales(sales: Sales, random: Random): void {
  const amount = (): number => random.pick([12, 40, 90]) * random.between(6_00, 40_00);
  if (random.chance(0.3))
    sales.order({ ago: random.between(1, 12), amount: amount(), deliverIn: random.between(2, 21) });
  if (random.chance(0.12)) {
    const ago = random.between(4, 10);
    sales.prepare(sales.order({ ago, amount: amount(), deliverIn: random.between(1, 4) }), { ago: ago - 3 });
  }
  if (random.chance(0.2)) {
    const ago = random.between(8, 20);
    const delivered = sales.deliver(sales.order({ ago, amount: amount() }), { ago: ago - 5 });
    if (random.chance(0.4)) sales.invoice(delivered, { ago: ago - 7 });
  }
}
