import type { Company } from '../../domain/company/company.ts';
import { contentOf } from '../content-of.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { PositionReader, PositionWriter } from '../ports/positions/position-store.ts';
import type { FoundPayer } from '../tiers/read-situation.ts';
import { readBasis } from './basis.ts';
import { toWrite } from './decide-payers.ts';
import { readRefused, type SheetPorts, sheetOf } from './read-sheets.ts';

export interface MendPorts extends Pick<SheetPorts, 'refusals'> {
  readonly companies: Companies;
  readonly clock: Clock;
  readonly positions: Pick<PositionReader, 'readPositionState' | 'readSeenPositions'> &
    Pick<PositionWriter, 'replacePositions' | 'keepPositionSheet'>;
}

/** No mark is known of what one reading found: the next pass looks at this payer again. */
const UNSEEN = '';

/**
 * A payer that was read for somebody, and is not as its position keeps it, is kept as it was found: lists say the same as the card.
 * Positions that nobody may read, being of another day or decided by other rules, are left to the next pass; one of lines that were
 * read later stays.
 */
export async function mendPosition(
  ports: MendPorts,
  company: Company,
  { tiers, contacts, ledger, readAt }: FoundPayer,
): Promise<'as-kept' | 'mended' | 'left'> {
  const { companies, clock, positions } = ports;
  const { code } = company;
  const { entries: lines, fiscalYears, asOf } = ledger;
  const [state, { basis, currency }, seen, refused] = await Promise.all([
    positions.readPositionState(code),
    readBasis(companies.sage(code), company, asOf),
    positions.readSeenPositions(code, [tiers.code]),
    readRefused(ports, company),
  ]);
  if (!state?.readAt || state.basis !== basis || state.asOf !== asOf || clock.today() !== asOf) return 'left';
  const before = seen.get(tiers.code);
  const sheet = sheetOf(tiers, contacts, company.policy, refused.of(tiers.code));
  if (before ? before.name === tiers.name && before.content === contentOf(lines) : lines.length === 0) {
    await positions.keepPositionSheet(code, sheet, [tiers.code]);
    return 'as-kept';
  }
  const payer = { tiers: tiers.code, name: tiers.name, seen: UNSEEN, sheet, lines, fiscalYears, asOf, currency };
  await positions.replacePositions(code, [toWrite(company, payer)], readAt);
  return 'mended';
}
