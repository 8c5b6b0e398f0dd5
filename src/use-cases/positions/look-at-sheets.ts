import type { Company } from '../../domain/company/company.ts';
import type { SheetFacts } from '../../domain/relance/payer-proposals.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { StoodOn } from '../ports/positions/position-store.ts';
import { readSheets, type SheetPorts } from './read-sheets.ts';

export interface SheetsSeen {
  /** What they come to; null: it cannot be told. */
  readonly mark: string | null;
  /** No sheet is another than the last pass kept. */
  readonly isSame: boolean;
  /** What they say of these payers: one that is not there has none. */
  of(codes: readonly TiersCode[]): Promise<ReadonlyMap<TiersCode, SheetFacts>>;
}

/** The sheets of a company: read all at once where one may be another, else of those who are asked for. The mark is read before them. */
export async function lookAtSheets(ports: SheetPorts, company: Company, stood: StoodOn | null): Promise<SheetsSeen> {
  const mark = await ports.companies.sage(company.code).readSheetMark();
  if (mark !== null && mark === stood?.sheets) {
    return { mark, isSame: true, of: (codes) => readSheets(ports, company, codes) };
  }
  const all = await readSheets(ports, company, 'all');
  return { mark, isSame: false, of: async () => all };
}
