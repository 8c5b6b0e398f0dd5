import type { Company } from '../../domain/company/company.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { Debt, Debtor } from '../../domain/figures/debtors/debtor.ts';
import { debtorOf, debtsOf } from '../../domain/figures/debtors/debtors-of.ts';
import { openItems } from '../../domain/ledger/open-items.ts';
import type { Person } from '../../domain/person.ts';
import { companiesOf } from '../authorize.ts';
import { findSource, listRead, type Source } from '../positions/fresh-positions.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { DebtorListPorts } from './figures-ports.ts';
import { readAge } from './read-age.ts';
import { readHabits } from './read-habits.ts';
import { type CurrencySums, sumDebts } from './sum-debts.ts';
import type { DatasetAge } from './views.ts';

/** Customers of a list whose habits are asked for by name; of more, those of all are read. */
const FEW = 50;

/** Customers with whom something is open, in the companies that the person may read. */
export interface Debtors extends ReturnType<typeof listRead> {
  readonly kind: 'debtors';
  readonly rows: readonly Debtor[];
  /** Of all that were asked for, company by company. */
  readonly sums: readonly CurrencySums[];
  /** Currencies of those companies, in their order. */
  readonly first: readonly Currency[];
  readonly ages: readonly DatasetAge[];
}

/** Of a company: those asked for, and their sums. */
interface Part {
  readonly debts: readonly Debt[];
  readonly sums: CurrencySums;
}

/**
 * Everybody. What is owed comes from the kept positions where they are fresh, else it is read now; how long customers take to pay
 * comes from the dataset, where it was ever built. A constant number of set-based reads per company. Throws an OutsideFault where a
 * base does not answer: no list is made of part of the companies.
 */
export const readDebtors = (ports: DebtorListPorts, who: Person): Promise<Debtors | Refused> =>
  readOf(ports, who, {
    live: (debts) => debts,
    kept: async ({ code }, currency) => {
      const debts = await ports.positions.listDebts(code, ports.clock.today());
      return { debts, sums: sumDebts(currency, debts) };
    },
  });

/** The same of the `limit` of each company that owe most; sums are of all who owe something. */
export const readTopDebtors = (ports: DebtorListPorts, who: Person, limit: number): Promise<Debtors | Refused> =>
  readOf(ports, who, {
    live: (debts) => debts.filter(({ balance }) => balance > 0),
    kept: async ({ code }, currency) => {
      const today = ports.clock.today();
      const [debts, sums] = await Promise.all([
        ports.positions.listTopDebts(code, today, limit),
        ports.positions.sumTopDebts(code, today),
      ]);
      return { debts, sums: { currency, ...sums } };
    },
  });

/** Which debts are asked for, out of all that were computed, and as they are kept. */
interface Asked {
  live(debts: readonly Debt[]): readonly Debt[];
  kept(company: Company, currency: Currency): Promise<Part>;
}

async function readOf(ports: DebtorListPorts, who: Person, asked: Asked): Promise<Debtors | Refused> {
  const readable = await companiesOf(ports, who, 'reader');
  if (readable.length === 0) return refuse({ code: 'not-allowed', needed: 'reader', company: null });
  const now = ports.clock.now();
  const found = await Promise.all(readable.map((company) => readCompany(ports, company, asked)));
  return {
    kind: 'debtors',
    rows: found.flatMap(({ rows }) => rows),
    sums: found.map(({ sums }) => sums),
    first: [...new Set(found.map(({ sums }) => sums.currency))],
    ages: found.map(({ age }) => age),
    ...listRead(found, now),
  };
}

async function readCompany(ports: DebtorListPorts, company: Company, asked: Asked) {
  const source = await findSource(ports, company);
  const [{ debts, sums }, age] = await Promise.all([readPart(ports, company, source, asked), readAge(ports, company)]);
  const habits = await readHabits(ports, age, debts.length > FEW ? 'all' : debts.map(({ code }) => code));
  const rows = debts.map((debt) => debtorOf(debt, habits, age.dmpFrom));
  return { company: company.code, source, rows, sums, age };
}

async function readPart(ports: DebtorListPorts, company: Company, source: Source, asked: Asked): Promise<Part> {
  if (source.kind === 'kept') return asked.kept(company, source.currency);
  const { currency, debts } = await readLive(ports, company);
  const own = asked.live(debts);
  return { debts: own, sums: sumDebts(currency, own) };
}

async function readLive(ports: DebtorListPorts, company: Company) {
  const today = ports.clock.today();
  const sage = ports.companies.sage(company.code);
  const [ledger, summaries, currency] = await Promise.all([
    sage.readLedger('all', today),
    sage.listTiers(),
    sage.readBaseCurrency(),
  ]);
  const names = new Map(summaries.map(({ code, name }) => [code, name]));
  const items = openItems(ledger.entries, today, ledger.fiscalYears);
  const debts = debtsOf({ company: company.code, currency, today, items, nameOf: (code) => names.get(code) ?? code });
  return { currency, debts };
}
