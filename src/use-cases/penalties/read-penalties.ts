import { ZERO } from '../../domain/cents.ts';
import type { Company } from '../../domain/company/company.ts';
import { planInForce } from '../../domain/company/plan.ts';
import type { Day } from '../../domain/day.ts';
import { readBooks } from '../../domain/figures/lives/books.ts';
import { type Past, readPast } from '../../domain/figures/lives/settlements.ts';
import { computePenalties } from '../../domain/penalties/compute-penalties.ts';
import { readDebts } from '../../domain/penalties/debts/read-debts.ts';
import type { NoRate, Penalties } from '../../domain/penalties/penalties.ts';
import { penaltiesOf } from '../../domain/penalties/penalties-setting.ts';
import { gatherMemory, type MemoryByCode, numbersOf, rememberedOf } from '../../domain/relance/remembered.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Companies } from '../ports/companies.ts';
import type { MemoryReader } from '../ports/relance/memory-store.ts';

export interface PenaltiesPorts {
  readonly companies: Companies;
  /** Knows the disputes. */
  readonly memory: MemoryReader;
}

/**
 * The penalties of some customers, or of all that have lines, as of a day. Set-based reads, whatever their number. Who may see
 * them is for the caller to check. Throws an OutsideFault.
 */
export async function readPenalties(
  ports: PenaltiesPorts,
  company: Company,
  codes: readonly TiersCode[] | 'all',
  asOf: Day,
): Promise<ReadonlyMap<TiersCode, Penalties | NoRate>> {
  const { entries, fiscalYears } = await ports.companies.sage(company.code).readLedgerHistory(codes, asOf, null);
  const own = Map.groupBy(entries, ({ tiers }) => tiers);
  const pasts = (codes === 'all' ? [...own.keys()] : codes).map(
    (tiers) => [tiers, readPast(readBooks(own.get(tiers) ?? [], fiscalYears), asOf)] as const,
  );
  const ecNos = pasts.flatMap(([, { items }]) => numbersOf(items));
  const memory = await ports.memory.readMemory(company.code, codes === 'all' ? 'all' : { codes, ecNos }, asOf);
  return new Map(pasts.map(([tiers, past]) => [tiers, penaltiesIn(company, tiers, past, memory)]));
}

function penaltiesIn(company: Company, tiers: TiersCode, past: Past, memory: MemoryByCode): Penalties | NoRate {
  const { policy } = company;
  const { asOf, items } = past;
  const remembered = rememberedOf(items, gatherMemory(memory, new Map())(tiers, items));
  return computePenalties({
    tiers,
    asOf,
    setting: penaltiesOf(company),
    flatIndemnity: policy.flatIndemnity,
    tolerance: planInForce(policy.plans, asOf)?.tolerance ?? ZERO,
    debts: readDebts(past),
    items,
    disputed: new Set(numbersOf(items.filter((item) => remembered(item).disputes.length > 0))),
  });
}
