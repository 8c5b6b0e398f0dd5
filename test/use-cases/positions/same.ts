import { expect } from 'vitest';
import type { Company } from '../../../src/domain/company/company.ts';
import type { Debt } from '../../../src/domain/figures/debtors/debtor.ts';
import { debtsOf } from '../../../src/domain/figures/debtors/debtors-of.ts';
import { openItems } from '../../../src/domain/ledger/open-items.ts';
import type { LateRow } from '../../../src/domain/morning/morning-post.ts';
import { readLateRows } from '../../../src/use-cases/morning/list-late.ts';
import type { Clock } from '../../../src/use-cases/ports/clock.ts';
import type { Companies } from '../../../src/use-cases/ports/companies.ts';
import type { PositionReader } from '../../../src/use-cases/ports/positions/position-store.ts';

export interface Both {
  readonly companies: Companies;
  readonly clock: Clock;
  readonly positions: PositionReader;
}

interface Numbers {
  readonly debts: readonly Debt[];
  readonly lates: readonly LateRow[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sorted = ({ debts, lates }: Numbers): Numbers => ({
  debts: debts.toSorted((a, b) => byText(a.code, b.code)),
  lates: lates.toSorted((a, b) => byText(a.code, b.code) || byText(a.currency, b.currency)),
});

/** What lists compute of everybody's lines, read now. */
export async function readLive({ companies, clock }: Both, company: Company): Promise<Numbers> {
  const sage = companies.sage(company.code);
  const today = clock.today();
  const [ledger, listed, currency, lates] = await Promise.all([
    sage.readLedger('all', today),
    sage.listTiers(),
    sage.readBaseCurrency(),
    readLateRows({ companies, clock }, company),
  ]);
  const names = new Map(listed.map(({ code, name }) => [code, name]));
  const items = openItems(ledger.entries, today, ledger.fiscalYears);
  const debts = debtsOf({ company: company.code, currency, today, items, nameOf: (code) => names.get(code) ?? code });
  return sorted({ debts, lates });
}

export async function readKept({ positions, clock }: Both, { code }: Company): Promise<Numbers> {
  const today = clock.today();
  const [debts, sums] = await Promise.all([positions.listDebts(code, today), positions.sumLate(code, today)]);
  const page = { skip: 0, limit: 1_000_000 };
  const lates = await Promise.all(sums.map(({ currency }) => positions.listLateIn(code, currency, today, page)));
  return sorted({ debts, lates: lates.flat() });
}

/** Every payer's numbers, to the cent; answers how many there are, for whoever wants something compared. */
export async function expectSame(both: Both, company: Company, about: unknown = ''): Promise<Numbers> {
  const [kept, live] = await Promise.all([readKept(both, company), readLive(both, company)]);
  expect({ about, ...kept }).toEqual({ about, ...live });
  return live;
}
