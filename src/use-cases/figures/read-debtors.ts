import { sumCents } from '../../domain/cents.ts';
import type { Company } from '../../domain/company/company.ts';
import type { Currency } from '../../domain/company/currency.ts';
import { addDays } from '../../domain/day.ts';
import type { Debtor } from '../../domain/figures/debtors/debtor.ts';
import { debtorsOf, type PaidHabits } from '../../domain/figures/debtors/debtors-of.ts';
import { lastMonths } from '../../domain/figures/months.ts';
import { divide, total } from '../../domain/figures/ratio.ts';
import { openItems } from '../../domain/ledger/open-items.ts';
import type { Person } from '../../domain/person.ts';
import { companiesOf } from '../authorize.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { FiguresPorts } from './figures-ports.ts';
import { readAge } from './read-age.ts';
import type { DatasetAge, DebtTotals } from './views.ts';

const MONTHS = 12;

/** Everybody with whom something is open, in the companies that the person may read. */
export interface Debtors {
  readonly kind: 'debtors';
  readonly all: readonly Debtor[];
  /** Currencies of those companies, in their order. */
  readonly first: readonly Currency[];
  readonly ages: readonly DatasetAge[];
  readonly readAt: Date;
}

/**
 * What is owed is read now; how long customers take to pay comes from the dataset, where it was ever built. A constant number of
 * set-based reads per company. Throws an OutsideFault where a base does not answer: no list is made of part of the companies.
 */
export async function readDebtors(ports: FiguresPorts, who: Person): Promise<Debtors | Refused> {
  const readable = await companiesOf(ports, who, 'reader');
  if (readable.length === 0) return refuse({ code: 'not-allowed', needed: 'reader', company: null });
  const readAt = ports.clock.now();
  const found = await Promise.all(readable.map((company) => debtorsIn(ports, company)));
  return {
    kind: 'debtors',
    all: found.flatMap(({ rows }) => rows),
    first: [...new Set(found.map(({ currency }) => currency))],
    ages: found.map(({ age }) => age),
    readAt,
  };
}

async function debtorsIn(ports: FiguresPorts, company: Company) {
  const today = ports.clock.today();
  const sage = ports.companies.sage(company.code);
  const [ledger, summaries, currency, age] = await Promise.all([
    sage.readLedger('all', today),
    sage.listTiers(),
    sage.readBaseCurrency(),
    readAge(ports, company),
  ]);
  const names = new Map(summaries.map(({ code, name }) => [code, name]));
  const rows = debtorsOf({
    company: company.code,
    currency,
    today,
    items: openItems(ledger.entries, today, ledger.fiscalYears),
    nameOf: (code) => names.get(code) ?? code,
    habits: await readHabits(ports, age),
    dmpFrom: age.dmpFrom,
  });
  return { rows, currency, age };
}

/** As of the dataset's own day: what was paid since is not in it. */
async function readHabits({ dataset }: FiguresPorts, { company, fresh }: DatasetAge): Promise<PaidHabits | null> {
  if (!fresh) return null;
  const [first] = lastMonths(fresh.asOf, 2 * MONTHS);
  const [recent] = lastMonths(fresh.asOf, MONTHS);
  if (!first || !recent) return null;
  const [now, before] = await Promise.all([
    dataset.sumPaidByTiers(company, { from: recent.from, to: fresh.asOf }),
    dataset.sumPaidByTiers(company, { from: first.from, to: addDays(recent.from, -1) }),
  ]);
  return { recent: now, before };
}

/** In the order that the rows come in. */
export const debtTotals = (rows: readonly Debtor[], first: readonly Currency[]): readonly DebtTotals[] =>
  [...Map.groupBy(rows, ({ currency }) => currency)]
    .map(([currency, own]) => ({
      currency,
      balance: sumCents(own.map(({ balance }) => balance)),
      late: sumCents(own.map(({ late }) => late)),
      lateRatio: divide(
        total(own, ({ late }) => late),
        total(own, ({ debits }) => debits),
      ),
      customers: own.length,
    }))
    .sort((a, b) => first.indexOf(a.currency) - first.indexOf(b.currency));
