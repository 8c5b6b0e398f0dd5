import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Day } from '../../domain/day.ts';
import { batchesOf } from '../batches-of.ts';
import { type Busy, inTurn, type Unreachable } from '../in-turn.ts';
import { type Basis, readBasis } from './basis.ts';
import { decidePayers } from './decide-payers.ts';
import { findGone, type LookedAt, lookAtPayers, type PayerToRead } from './find-moved.ts';
import { lookAtSheets } from './look-at-sheets.ts';
import type { PositionPorts } from './position-ports.ts';
import { renewDecisions } from './renew-decisions.ts';

/** What a pass found and did. */
export type PositionsAnswer =
  | {
      readonly kind: 'refreshed';
      readonly asOf: Day;
      /** Payers whose position was written again, or taken out. */
      readonly changed: number;
      /** Of those: told by the day's reading of everybody alone. */
      readonly found: number;
    }
  | Busy
  | Unreachable;

/**
 * Brings a company's positions up to what Sage says now: payers whose marks changed are read and decided again, some at a time, each
 * batch in one transaction; the others are left, their steps say what the day makes of them. Then is decided again what to propose
 * to whom anything else of it moved; sheets and what stands of decisions are read of those who changed alone, as long as no sheet is another
 * and nothing else is remembered. A pass that dies is continued by the next. The first pass of a day in Paris reads everybody again, and finds what no mark told. Nothing is said to be fresh
 * before all is.
 */
export async function refreshPositions(
  ports: PositionPorts,
  company: Company,
  owner: string,
): Promise<PositionsAnswer> {
  return inTurn(
    ports,
    `positions ${company.code}`,
    owner,
    (holdsTurn) => refresh(ports, company, holdsTurn),
    (code) => ports.positions.failPositions(company.code, code),
  );
}

/** Decides every position again; until that is done lists read Sage itself. */
export async function rebuildPositions(
  ports: PositionPorts,
  company: Company,
  owner: string,
): Promise<PositionsAnswer> {
  await ports.positions.forgetPositions(company.code);
  return refreshPositions(ports, company, owner);
}

async function refresh(
  ports: PositionPorts,
  company: Company,
  holdsTurn: () => Promise<boolean>,
): Promise<PositionsAnswer> {
  const { positions, clock, giveWay } = ports;
  const { code } = company;
  const [asOf, readAt] = [clock.today(), clock.now()];
  const sage = ports.companies.sage(code);
  const [former, basis] = await Promise.all([positions.readPositionState(code), readBasis(sage, company, asOf)]);
  const reconciles = former?.reconciledOn !== asOf;
  await positions.beginPositions({ company: code, ...basis, asOf }, readAt);
  const holds = !reconciles && former?.readAt !== null && former?.basis === basis.basis;
  const sheets = await lookAtSheets(ports, company, holds ? former.stood : null);
  const looked = await look(ports, code, basis, asOf, sheets.isSame);
  const payers = lookAtPayers(looked).filter(({ quiet }) => reconciles || !quiet);
  const gone = findGone(looked);
  await positions.deletePositions(code, gone);
  const written: PayerToRead[] = [];
  for (const batch of batchesOf(payers)) {
    await giveWay?.();
    if (!(await holdsTurn())) return { kind: 'busy' };
    written.push(...(await decidePayers(ports, company, { asOf, currency: basis.currency, sheets }, batch)));
  }
  if (!(await holdsTurn())) return { kind: 'busy' };
  // A year got its à-nouveaux, or midnight passed, while lines were read: those read before are decided on what no longer holds.
  if (clock.today() !== asOf || (await readBasis(sage, company, asOf)).basis !== basis.basis) {
    return refresh(ports, company, holdsTurn);
  }
  const told = await renewDecisions(ports, company, sheets, holds ? former.stood : null);
  const quiet = (some: readonly PayerToRead[]) => some.filter((one) => one.quiet).length;
  const found = quiet(written);
  const reconciled = reconciles ? { read: quiet(payers), found } : null;
  await positions.endPositions(code, { asOf, readAt, reconciled, stood: { sheets: sheets.mark, told } });
  return { kind: 'refreshed', asOf, changed: written.length + gone.length, found };
}

/**
 * Marks are read before lines: what changes in between shows as changed again at the next pass. `named`: no sheet is another since
 * names were kept.
 */
async function look(
  { companies, positions }: PositionPorts,
  code: CompanyCode,
  { basis }: Basis,
  asOf: Day,
  named: boolean,
): Promise<LookedAt> {
  const sage = companies.sage(code);
  const [marks, kept] = await Promise.all([sage.readLedgerMarks(asOf), positions.readSeenPositions(code)]);
  const isNew = [...marks.keys()].some((tiers) => !kept.has(tiers));
  const listed =
    named && !isNew ? [...kept.values()].map((one) => ({ ...one, code: one.tiers })) : await sage.listTiers();
  return { basis, marks, names: new Map(listed.map((one) => [one.code, one.name])), kept };
}
