import type { Company } from '../../../domain/company/company.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { Hold } from '../../ports/credit/hold-store.ts';
import type { WatchState } from '../../ports/credit/watch-store.ts';
import type { CreditPorts } from '../credit-ports.ts';
import { orderKey } from '../orders/order-now.ts';
import { type CreditReading, type ReadCreditPorts, readCredit } from '../read-credit.ts';
import { type Looked, lookAtPayers } from './look-at.ts';
import { findChanged, readChanged } from './read-changed.ts';

/** What one pass has read: everybody, or those of whom something changed. */
export interface PassReading {
  readonly full: boolean;
  readonly looked: Looked;
  readonly reading: CreditReading;
  readonly kept: WatchState['payers'];
  /** Whether a hold whose order was not read belongs to somebody whose orders were. */
  isLookedAt(hold: Hold): boolean;
}

type ReadPassPorts = ReadCreditPorts & Pick<CreditPorts, 'holds' | 'watches' | 'ledgerMarks'>;

/** Everybody where asked, or where the day or the settings are not those of the last pass over everybody. Throws an OutsideFault. */
export async function readPass(ports: ReadPassPorts, company: Company, everybody: boolean): Promise<PassReading> {
  const [looked, { basis, payers: kept }] = await Promise.all([
    lookAtPayers(ports, company),
    ports.watches.readWatch(company.code),
  ]);
  if (everybody || basis !== looked.basis) {
    const reading = await readCredit(ports, company, 'all');
    return { full: true, looked, reading, kept, isLookedAt: () => true };
  }
  const changed = findChanged(looked, kept);
  const { reading, payers } = await readChanged(ports, company, changed, { ...looked, kept });
  return { full: false, looked, reading, kept, isLookedAt: ownersAmong(payers, looked, kept) };
}

/** A hold is its payer's; of a payer that is there no more, it is over unless somebody else was seen with its order. */
function ownersAmong(
  payers: ReadonlySet<TiersCode>,
  { seen }: Looked,
  kept: WatchState['payers'],
): (hold: Hold) => boolean {
  const others = [...kept.values()].filter(({ payer }) => seen.has(payer) && !payers.has(payer));
  const elsewhere = new Set(others.flatMap(({ orders }) => orders));
  return (hold) => payers.has(hold.payer) || (!seen.has(hold.payer) && !elsewhere.has(orderKey(hold)));
}
