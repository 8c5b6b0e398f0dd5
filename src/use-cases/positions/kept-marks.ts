import type { Company } from '../../domain/company/company.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { LedgerMarks } from '../ports/credit/ledger-marks.ts';
import type { SeenPosition } from '../ports/positions/position-store.ts';
import { readBasis, rulesOf } from './basis.ts';
import { markIn, seenAs } from './find-moved.ts';
import type { PositionPorts } from './position-ports.ts';

/** Positions have a pass a minute: past a few, nobody makes them. */
const MOST_MS = 3 * 60_000;

type Kept = Pick<PositionPorts, 'positions' | 'clock'>;

/**
 * The marks of a company's ledger as the last pass over its positions saw them, which are there for one read of our own; where that pass
 * is not of today or some minutes old, as Sage gives them now, over all of its lines. Both say the same of the same lines.
 */
export async function readKeptMarks(
  { companies, ...ports }: Kept & Pick<PositionPorts, 'companies'>,
  company: Company,
): Promise<LedgerMarks> {
  const [now, today] = [ports.clock.now(), ports.clock.today()];
  const kept = await readSeen(ports, company);
  if (kept) return { readAt: kept.readAt, marks: new Map([...kept.seen].map(([tiers, { seen }]) => [tiers, seen])) };
  const sage = companies.sage(company.code);
  const [{ basis }, marks] = await Promise.all([readBasis(sage, company, today), sage.readLedgerMarks(today)]);
  return { readAt: now, marks: new Map([...marks].map(([tiers, { mark }]) => [tiers, seenAs(basis, mark)])) };
}

/** The same marks as Sage gives them (`LedgerMark`), where the last pass is of today and young enough; else null. One read or two of our own. */
export async function readYoungMarks(ports: Kept, company: Company): Promise<ReadonlyMap<TiersCode, string> | null> {
  const kept = await readSeen(ports, company);
  return kept && new Map([...kept.seen].map(([tiers, { seen }]) => [tiers, markIn(seen)]));
}

async function readSeen(
  { positions, clock }: Kept,
  company: Company,
): Promise<{ readonly readAt: Date; readonly seen: ReadonlyMap<TiersCode, SeenPosition> } | null> {
  const [now, today] = [clock.now(), clock.today()];
  const state = await positions.readPositionState(company.code);
  const readAt = state?.readAt ? new Date(state.readAt) : null;
  const isOfNow = readAt !== null && now.getTime() - readAt.getTime() < MOST_MS;
  if (!isOfNow || state?.asOf !== today || state.rules !== rulesOf(company)) return null;
  return { readAt, seen: await positions.readSeenPositions(company.code) };
}
