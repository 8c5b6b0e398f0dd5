import type { Company } from '../../domain/company/company.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { FiscalYear } from '../../domain/company/fiscal-year.ts';
import type { Day } from '../../domain/day.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import { openItems } from '../../domain/ledger/open-items.ts';
import { positionOf } from '../../domain/positions/positions-of.ts';
import { contentOf } from '../content-of.ts';
import type { PositionToWrite } from '../ports/positions/position-store.ts';
import type { PayerToRead } from './find-moved.ts';
import type { SheetsSeen } from './look-at-sheets.ts';
import type { PositionPorts } from './position-ports.ts';

/** Payers decided in one go: some tens of milliseconds of a busy ledger. */
const SLICE = 20;

export interface Reading {
  readonly asOf: Day;
  readonly currency: Currency;
  readonly sheets: Pick<SheetsSeen, 'of'>;
}

/** Reads some payers' lines in one go, decides the positions of those that are not as they were, and writes them; answers these. */
export async function decidePayers(
  { companies, positions, clock, giveWay }: PositionPorts,
  company: Company,
  { asOf, currency, sheets }: Reading,
  payers: readonly PayerToRead[],
): Promise<readonly PayerToRead[]> {
  const codes = payers.map(({ tiers }) => tiers);
  const readAt = clock.now();
  const [{ entries, fiscalYears }, sheetOf] = await Promise.all([
    companies.sage(company.code).readLedger(codes, asOf),
    sheets.of(codes),
  ]);
  const linesOf = Map.groupBy(entries, ({ tiers }) => tiers);
  const written: PayerToRead[] = [];
  const decided: PositionToWrite[] = [];
  for (const [at, payer] of payers.entries()) {
    if (at > 0 && at % SLICE === 0) await giveWay?.();
    const { tiers, name, seen, before } = payer;
    const lines = linesOf.get(tiers) ?? [];
    const content = contentOf(lines);
    if (before?.seen === seen && before.name === name && before.content === content) continue;
    written.push(payer);
    const sheet = sheetOf.get(tiers) ?? null;
    decided.push(toWrite(company, { tiers, name, seen, sheet, lines, fiscalYears, asOf, currency }));
  }
  await positions.replacePositions(company.code, decided, readAt);
  return written;
}

/** A payer whose lines were read. */
export interface ReadPayer extends Pick<PositionToWrite, 'tiers' | 'name' | 'seen' | 'sheet'> {
  readonly lines: readonly Entry[];
  readonly fiscalYears: readonly FiscalYear[];
  readonly asOf: Day;
  readonly currency: Currency;
}

/** The position that these lines make. */
export function toWrite(company: Company, payer: ReadPayer): PositionToWrite {
  const { tiers, name, seen, sheet, lines, fiscalYears, asOf, currency } = payer;
  const facts = { company: company.code, tiers, currency, entries: lines, fiscalYears, from: asOf };
  return {
    ...{ tiers, name, seen, sheet },
    content: contentOf(lines),
    watched: isWatched(company, lines),
    items: openItems(lines, asOf, fiscalYears),
    ...positionOf(facts),
  };
}

/** What an advance lessens depends on the orders of Gestion commerciale, which no mark of the ledger tells (case H16). */
const isWatched = ({ credit }: Company, lines: readonly Entry[]): boolean =>
  credit.commercial && lines.some(({ treatment, amount }) => treatment === 'avance' && amount < 0);
