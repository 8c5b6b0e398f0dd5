import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { SheetFacts } from '../../domain/relance/payer-proposals.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { DecidedPosition } from '../ports/positions/position-store.ts';
import { readDeciding } from './deciding.ts';
import { findOutdated, redecide } from './kept-proposals.ts';
import type { PositionPorts } from './position-ports.ts';

/** Payers decided in one go: some tens of milliseconds. */
const SLICE = 100;

/**
 * Decides what to propose to payers of whom something is not as it was decided on: their lines, their sheet, what we remember, the
 * day. Of the others what was decided stays.
 */
export async function renewDecisions(
  ports: PositionPorts,
  company: Company,
  sheets: ReadonlyMap<TiersCode, SheetFacts>,
): Promise<void> {
  const { positions, giveWay } = ports;
  const [deciding, kept] = await Promise.all([
    readDeciding(ports, company),
    positions.listDecidedPositions(company.code),
  ]);
  const now = kept.map((one) => ({ ...one, sheet: sheets.get(one.tiers) ?? null }));
  const moved = now.filter(({ sheet }, at) => keyOf(sheet) !== keyOf(kept[at]?.sheet ?? null));
  await keepSheets(ports, company.code, moved);
  const outdated = findOutdated(deciding, now);
  for (let at = 0; at < outdated.length; at += SLICE) {
    await giveWay?.();
    const anew = await redecide(positions, company, deciding, outdated.slice(at, at + SLICE));
    await positions.replacePositionDecisions(company.code, anew);
  }
}

/** Sheets say one of five things: a statement for each that came. */
async function keepSheets(
  { positions }: PositionPorts,
  company: CompanyCode,
  moved: readonly DecidedPosition[],
): Promise<void> {
  for (const [, own] of Map.groupBy(moved, ({ sheet }) => keyOf(sheet))) {
    const codes = own.map(({ tiers }) => tiers);
    await positions.keepPositionSheet(company, own[0]?.sheet ?? null, codes);
  }
}

const keyOf = (sheet: SheetFacts | null): string =>
  sheet === null ? '' : `${Number(sheet.notReminded)}${Number(sheet.unreachable)}`;
