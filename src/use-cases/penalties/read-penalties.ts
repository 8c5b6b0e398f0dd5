import { ZERO } from '../../domain/cents.ts';
import type { Company } from '../../domain/company/company.ts';
import { planInForce } from '../../domain/company/plan.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import type { Day } from '../../domain/day.ts';
import { readBooks } from '../../domain/figures/lives/books.ts';
import { type Past, readPast } from '../../domain/figures/lives/settlements.ts';
import { computePenalties } from '../../domain/penalties/compute-penalties.ts';
import { readDebts } from '../../domain/penalties/debts/read-debts.ts';
import type { NoRate, Penalties } from '../../domain/penalties/penalties.ts';
import { PENALTIES } from '../../domain/penalties/penalties-setting.ts';
import { judgmentsOf } from '../../domain/recovery/matters/judgments.ts';
import { gatherMemory, type MemoryByCode, numbersOf, rememberedOf } from '../../domain/relance/remembered.ts';
import type { Tiers } from '../../domain/tiers/tiers.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Companies } from '../ports/companies.ts';
import type { MatterReader } from '../ports/recovery/matter-store.ts';
import type { MemoryReader } from '../ports/relance/memory-store.ts';

export interface PenaltiesPorts {
  readonly companies: Companies;
  /** Knows the disputes. */
  readonly memory: MemoryReader;
  /** Knows the proceedings. */
  readonly matters: Pick<MatterReader, 'standingMatters'>;
}

/** Of one customer: who it is in Sage, and what was computed. */
export interface PenaltiesOfOne {
  readonly tiers: Tiers;
  readonly answer: Penalties | NoRate;
}

/**
 * The penalties of some customers, or of all that have lines, as of a day; one that Sage does not know is left out. Set-based reads,
 * whatever their number. Who may see them is for the caller to check. Throws an OutsideFault.
 */
export async function readPenalties(
  ports: PenaltiesPorts,
  company: Company,
  codes: readonly TiersCode[] | 'all',
  asOf: Day,
): Promise<ReadonlyMap<TiersCode, PenaltiesOfOne>> {
  const sage = ports.companies.sage(company.code);
  const [{ entries, fiscalYears }, sheets] = await Promise.all([
    sage.readLedgerHistory(codes, asOf, null),
    sage.readTiersMany(codes),
  ]);
  const own = Map.groupBy(entries, ({ tiers }) => tiers);
  const pasts = (codes === 'all' ? [...own.keys()] : codes).flatMap((code) => {
    const tiers = sheets.get(code);
    return tiers ? [{ tiers, past: readPast(readBooks(own.get(code) ?? [], fiscalYears), asOf) }] : [];
  });
  const ecNos = pasts.flatMap(({ past }) => numbersOf(past.items));
  const asked = codes === 'all' ? codes : { codes, ecNos };
  const [memory, matters] = await Promise.all([
    ports.memory.readMemory(company.code, asked, asOf),
    ports.matters.standingMatters(company.code, asked),
  ]);
  const judgments = judgmentsOf(matters);
  return new Map(
    pasts.map(({ tiers, past }) => {
      const judgment = judgments.get(tiers.code) ?? null;
      return [tiers.code, { tiers, answer: penaltiesIn(company, tiers, past, memory, judgment) }];
    }),
  );
}

function penaltiesIn(
  company: Company,
  tiers: Tiers,
  past: Past,
  memory: MemoryByCode,
  judgment: Day | null,
): Penalties | NoRate {
  const { policy } = company;
  const { asOf, items } = past;
  const remembered = rememberedOf(items, gatherMemory(memory, new Map())(tiers.code, numbersOf(items)));
  return computePenalties({
    tiers: tiers.code,
    notPenalised: tiers.notPenalised,
    asOf,
    setting: settingOf(company, PENALTIES),
    flatIndemnity: policy.flatIndemnity,
    tolerance: planInForce(policy.plans, asOf)?.tolerance ?? ZERO,
    debts: readDebts(past),
    items,
    disputed: new Set(numbersOf(items.filter((item) => remembered(item).disputes.length > 0))),
    judgment,
  });
}
