import type { Company } from '../../domain/company/company.ts';
import type { LedgerMarks } from '../ports/credit/ledger-marks.ts';
import { readBasis, rulesOf } from './basis.ts';
import { seenAs } from './find-moved.ts';
import type { PositionPorts } from './position-ports.ts';

/** Positions have a pass a minute: past a few, nobody makes them. */
const MOST_MS = 3 * 60_000;

/**
 * The marks of a company's ledger as the last pass over its positions saw them, which are there for one read of our own; where that pass
 * is not of today or some minutes old, as Sage gives them now, over all of its lines. Both say the same of the same lines.
 */
export async function readKeptMarks(
  { companies, positions, clock }: Pick<PositionPorts, 'companies' | 'positions' | 'clock'>,
  company: Company,
): Promise<LedgerMarks> {
  const [now, today] = [clock.now(), clock.today()];
  const state = await positions.readPositionState(company.code);
  const readAt = state?.readAt ? new Date(state.readAt) : null;
  const isOfNow = readAt !== null && now.getTime() - readAt.getTime() < MOST_MS;
  if (isOfNow && state?.asOf === today && state.rules === rulesOf(company)) {
    const kept = await positions.readSeenPositions(company.code);
    return { readAt, marks: new Map([...kept].map(([tiers, { seen }]) => [tiers, seen])) };
  }
  const sage = companies.sage(company.code);
  const [{ basis }, marks] = await Promise.all([readBasis(sage, company, today), sage.readLedgerMarks(today)]);
  return { readAt: now, marks: new Map([...marks].map(([tiers, { mark }]) => [tiers, seenAs(basis, mark)])) };
}
