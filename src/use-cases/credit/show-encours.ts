import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import { judgeOrder } from '../../domain/credit/judge-order.ts';
import { isOrder } from '../../domain/credit/sales-document.ts';
import type { Day } from '../../domain/day.ts';
import type { Person } from '../../domain/person.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { authorize } from '../authorize.ts';
import type { Hold, HoldReader } from '../ports/credit/hold-store.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { CreditPorts } from './credit-ports.ts';
import { orderKey, orderNow } from './orders/order-now.ts';
import { commandeKey, isReleasedByOrigins } from './orders/released-origins.ts';
import { type CreditReading, type PayerCredit, readCredit } from './read-credit.ts';
import type { EncoursView, Named, OrderLine } from './views.ts';

export type ShowEncoursPorts = Pick<CreditPorts, 'companies' | 'clock' | 'risks'> & { readonly holds: HoldReader };

const HOLDS_LOOKED_AT = 200;
const STANDING = ['pending', 'noted', 'approved', 'refused'] as const;

/** The encours of the payer of any customer (case H5). */
export async function showEncours(
  ports: ShowEncoursPorts & Pick<CreditPorts, 'directory'>,
  who: Person,
  code: CompanyCode,
  tiers: TiersCode,
): Promise<EncoursView | Refused> {
  const right = await authorize(ports, who, code, 'reader');
  return right.kind === 'refused' ? right : viewEncours(ports, right.company, tiers);
}

/**
 * The same, for the operator of the machine. When Sage does not answer, what the last watch knew, said to be so and never an
 * agreement (case H14); where nothing is known, a refusal.
 */
export async function viewEncours(
  ports: ShowEncoursPorts,
  company: Company,
  code: TiersCode,
): Promise<EncoursView | Refused> {
  try {
    const found = await readOne(ports, company, code);
    return found
      ? await view(ports, company, code, found)
      : refuse({ code: 'unknown-tiers', company: company.code, tiers: code });
  } catch (fault) {
    if (!(fault instanceof OutsideFault)) throw fault;
    return remember(ports, company, code);
  }
}

type Found = { readonly credit: PayerCredit; readonly readAt: CreditReading['readAt'] };

async function readOne(ports: ShowEncoursPorts, company: Company, code: TiersCode): Promise<Found | null> {
  const { byPayer, payerOf, readAt } = await readCredit(ports, company, [code]);
  const credit = byPayer.get(payerOf(code));
  return credit ? { credit, readAt } : null;
}

async function view(
  { holds, clock }: ShowEncoursPorts,
  company: Company,
  code: TiersCode,
  { credit, readAt }: Found,
): Promise<EncoursView> {
  const { payer, members, encours, verdict } = credit;
  const found = await holds.listHolds({ company: company.code, payer: payer.code, states: STANDING }, HOLDS_LOOKED_AT);
  const standing = new Map(found.map((hold) => [orderKey(hold), hold]));
  return {
    kind: 'encours',
    company: { code: company.code, name: company.identity.name },
    tiers: named(members.find((one) => one.code === code) ?? payer),
    payer: named(payer),
    others: members.slice(1).map(named),
    encours,
    verdict,
    orders: linesOf(company, credit, readAt, standing, clock.today()),
    readAt,
    fromMemory: false,
  };
}

/** Each with its own hold, else, for a preparation that needs none, with the release of the commande that it comes from. */
function linesOf(
  company: Company,
  credit: PayerCredit,
  readAt: Date,
  standing: ReadonlyMap<string, Hold>,
  today: Day,
): readonly OrderLine[] {
  const { payer, encours, settings } = credit;
  const orders = credit.documents.filter(isOrder).map((order) => orderNow(company, credit, order, readAt));
  return orders.map((now): OrderLine => {
    const { order } = now;
    const isReleased = now.outcome !== 'passes' && isReleasedByOrigins(now, orders, standing, today, company.credit);
    const key = isReleased && order.origins[0] !== undefined ? commandeKey(order.origins[0].piece) : '';
    const hold = standing.get(orderKey(order)) ?? standing.get(key);
    return {
      order,
      verdict: judgeOrder({ order, encours, sheet: payer, settings, policy: company.credit }),
      hold: hold ? { id: hold.id, state: hold.state } : null,
    };
  });
}

const named = ({ code, name }: Named): Named => ({ code, name });

async function remember(
  { risks }: ShowEncoursPorts,
  company: Company,
  code: TiersCode,
): Promise<EncoursView | Refused> {
  const known = (await risks.readRisks(company.code, [code])).get(code);
  if (!known) return refuse({ code: 'unreachable', what: 'sage' });
  const payer = { code: known.payer, name: known.name };
  return {
    kind: 'encours',
    company: { code: company.code, name: company.identity.name },
    tiers: payer,
    payer,
    others: [],
    encours: known.encours,
    verdict: known.verdict,
    orders: [],
    readAt: new Date(known.readAt),
    fromMemory: true,
  };
}
