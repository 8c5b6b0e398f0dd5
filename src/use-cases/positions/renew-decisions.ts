import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { SheetFacts } from '../../domain/relance/payer-proposals.ts';
import type { DecidedPosition, StoodOn } from '../ports/positions/position-store.ts';
import { type Deciding, readDeciding } from './deciding.ts';
import { findOutdated, redecide, withRefusals } from './kept-proposals.ts';
import type { SheetsSeen } from './look-at-sheets.ts';
import type { PositionPorts } from './position-ports.ts';

/** Payers decided in one go: some tens of milliseconds. */
const SLICE = 100;

/**
 * Decides what to propose to payers of whom something is not as it was decided on: their lines, their sheet, what we remember, the
 * day. Of the others what was decided stays; where all sheets and all that is remembered are what they were when the last pass went
 * through (`stood`), it is not even read. Answers what was told of everybody.
 */
export async function renewDecisions(
  ports: PositionPorts,
  company: Company,
  sheets: SheetsSeen,
  stood: StoodOn | null,
): Promise<string> {
  const { positions, giveWay } = ports;
  const deciding = await readDeciding(ports, company);
  const isSame = sheets.isSame && deciding.told === stood?.told;
  const kept = await positions.listDecidedPositions(company.code, isSame ? 'undecided' : 'all');
  const now = sheets.isSame ? kept : await withSheets(ports, company.code, sheets, kept);
  const outdated = await withRefusalsKept(ports, company, deciding, findOutdated(deciding, now));
  for (let at = 0; at < outdated.length; at += SLICE) {
    await giveWay?.();
    const anew = await redecide(positions, company, deciding, outdated.slice(at, at + SLICE));
    await positions.replacePositionDecisions(company.code, anew);
  }
  return deciding.told;
}

/** With what their sheets say now, which is kept. */
async function withSheets(
  ports: PositionPorts,
  company: CompanyCode,
  sheets: SheetsSeen,
  kept: readonly DecidedPosition[],
): Promise<readonly DecidedPosition[]> {
  const sheetOf = await sheets.of(kept.map(({ tiers }) => tiers));
  const now = kept.map((one) => ({ ...one, sheet: sheetOf.get(one.tiers) ?? null }));
  await keepMoved(ports, company, kept, now);
  return now;
}

async function withRefusalsKept(
  ports: PositionPorts,
  company: Company,
  deciding: Deciding,
  outdated: readonly DecidedPosition[],
): Promise<readonly DecidedPosition[]> {
  const now = await withRefusals(ports, company, deciding, outdated);
  await keepMoved(ports, company.code, outdated, now);
  return now;
}

/** The same payers in the same order, with what their sheets said before and say now. */
const keepMoved = (
  ports: PositionPorts,
  company: CompanyCode,
  before: readonly DecidedPosition[],
  now: readonly DecidedPosition[],
): Promise<void> =>
  keepSheets(
    ports,
    company,
    now.filter(({ sheet }, at) => keyOf(sheet) !== keyOf(before[at]?.sheet ?? null)),
  );

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
