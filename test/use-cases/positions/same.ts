import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { Company } from '../../../src/domain/company/company.ts';
import type { Debt } from '../../../src/domain/figures/debtors/debtor.ts';
import { debtsOf } from '../../../src/domain/figures/debtors/debtors-of.ts';
import { openItems } from '../../../src/domain/ledger/open-items.ts';
import type { LateRow } from '../../../src/domain/morning/morning-post.ts';
import { readLateRows } from '../../../src/use-cases/morning/list-late.ts';
import { listProposals, type ProposalPorts, type Proposals } from '../../../src/use-cases/relance/list-proposals.ts';

export type Both = Omit<ProposalPorts, 'isHoliday'>;

/** Apart from how they were read. */
type Proposed = Omit<Proposals, 'read'>;

interface Numbers {
  readonly debts: readonly Debt[];
  readonly lates: readonly LateRow[];
  readonly proposed: Proposed;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const sorted = ({ debts, lates, proposed }: Numbers): Numbers => ({
  proposed,
  debts: debts.toSorted((a, b) => byText(a.code, b.code)),
  lates: lates.toSorted((a, b) => byText(a.code, b.code) || byText(a.currency, b.currency)),
});

/** What lists compute of everybody's lines, read now. */
export async function readLive(both: Both, company: Company): Promise<Numbers> {
  const { companies, clock } = both;
  const sage = companies.sage(company.code);
  const today = clock.today();
  const [ledger, listed, currency, lates, proposed] = await Promise.all([
    sage.readLedger('all', today),
    sage.listTiers(),
    sage.readBaseCurrency(),
    readLateRows({ companies, clock }, company),
    readProposed(both, company, true),
  ]);
  const names = new Map(listed.map(({ code, name }) => [code, name]));
  const items = openItems(ledger.entries, today, ledger.fiscalYears);
  const debts = debtsOf({ company: company.code, currency, today, items, nameOf: (code) => names.get(code) ?? code });
  return sorted({ debts, lates, proposed });
}

export async function readKept(both: Both, company: Company): Promise<Numbers> {
  const { positions, clock } = both;
  const { code } = company;
  const today = clock.today();
  const [debts, sums] = await Promise.all([positions.listDebts(code, today), positions.sumLate(code, today)]);
  const page = { skip: 0, limit: 1_000_000 };
  const lates = await Promise.all(sums.map(({ currency }) => positions.listLateIn(code, currency, today, page)));
  return sorted({ debts, lates: lates.flat(), proposed: await readProposed(both, company, false) });
}

async function readProposed(both: Both, company: Company, live: boolean): Promise<Proposed> {
  const { read, ...proposed } = await listProposals({ ...both, isHoliday: () => false }, company, { live });
  strictEqual(read.from, live ? 'sage' : 'positions');
  return proposed;
}

/** Every payer's numbers, to the cent; answers how many there are, for whoever wants something compared. */
export async function expectSame(both: Both, company: Company, about: unknown = ''): Promise<Numbers> {
  const [kept, live] = await Promise.all([readKept(both, company), readLive(both, company)]);
  deepStrictEqual({ about, ...kept }, { about, ...live });
  return live;
}
