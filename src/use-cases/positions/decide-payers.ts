import type { Company } from '../../domain/company/company.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { Day } from '../../domain/day.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import { positionOf } from '../../domain/positions/positions-of.ts';
import { contentOf } from '../content-of.ts';
import type { PositionToWrite } from '../ports/positions/position-store.ts';
import type { PayerToRead } from './find-moved.ts';
import type { PositionPorts } from './position-ports.ts';

/** Payers decided in one go: some tens of milliseconds of a busy ledger. */
const SLICE = 20;

/** Reads some payers' lines in one go, decides the positions of those that are not as they were, and writes them; answers these. */
export async function decidePayers(
  { companies, positions, giveWay }: PositionPorts,
  company: Company,
  { asOf, currency }: { readonly asOf: Day; readonly currency: Currency },
  payers: readonly PayerToRead[],
): Promise<readonly PayerToRead[]> {
  const codes = payers.map(({ tiers }) => tiers);
  const { entries, fiscalYears } = await companies.sage(company.code).readLedger(codes, asOf);
  const linesOf = Map.groupBy(entries, ({ tiers }) => tiers);
  const written: PayerToRead[] = [];
  const decided: PositionToWrite[] = [];
  for (const [at, payer] of payers.entries()) {
    if (at > 0 && at % SLICE === 0) await giveWay?.();
    const { tiers, name, seen, before } = payer;
    const lines = linesOf.get(tiers) ?? [];
    const content = contentOf(lines);
    if (before?.seen === seen && before.name === name && before.content === content) continue;
    const facts = { company: company.code, tiers, currency, entries: lines, fiscalYears, from: asOf };
    written.push(payer);
    decided.push({ tiers, name, seen, content, watched: isWatched(company, lines), ...positionOf(facts) });
  }
  await positions.replacePositions(company.code, decided);
  return written;
}

/** What an advance lessens depends on the orders of Gestion commerciale, which no mark of the ledger tells (case H16). */
const isWatched = ({ credit }: Company, lines: readonly Entry[]): boolean =>
  credit.commercial && lines.some(({ treatment, amount }) => treatment === 'avance' && amount < 0);
