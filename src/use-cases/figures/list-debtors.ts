import { type Cents, sumCents } from '../../domain/cents.ts';
import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { Day } from '../../domain/day.ts';
import { type CurrencyAccount, isLate } from '../../domain/ledger/account.ts';
import type { Aging } from '../../domain/ledger/aging.ts';
import type { PartRead } from '../positions/fresh-positions.ts';
import { type AccountsPorts, type PayerAccounts, readAccounts } from '../positions/read-accounts.ts';

export interface DebtorTotals {
  readonly currency: Currency;
  readonly balance: Cents;
  readonly unallocated: Cents;
  readonly aging: Aging;
  readonly openItems: number;
  readonly lateItems: number;
}

export interface DebtorRow {
  readonly code: string;
  readonly name: string;
  readonly currency: Currency;
  readonly balance: Cents;
  readonly late: Cents;
  readonly oldestDaysLate: number;
}

export interface Debtors {
  readonly today: Day;
  readonly company: CompanyCode;
  readonly read: PartRead;
  readonly totals: readonly DebtorTotals[];
  readonly rows: readonly DebtorRow[];
}

/** Who owes what, biggest first, with totals per currency, of fresh positions or of Sage. `openItems` and `lateItems` count debit items with something left. */
export async function listDebtors(ports: AccountsPorts, company: Company): Promise<Debtors> {
  const today = ports.clock.today();
  const { customers, read } = await readAccounts(ports, company);
  const rows = customers
    .flatMap((customer) => customer.accounts.map((account) => toRow(customer, account)))
    .sort((a, b) => b.balance - a.balance || a.code.localeCompare(b.code));
  const currencies = [...new Set(rows.map((row) => row.currency))].sort();
  return {
    today,
    company: company.code,
    read,
    totals: currencies.map((currency) => totalsOf(customers, currency)),
    rows,
  };
}

const toRow = (customer: PayerAccounts, account: CurrencyAccount): DebtorRow => ({
  code: customer.code,
  name: customer.name,
  currency: account.currency,
  balance: account.balance,
  late: account.lateTotal,
  oldestDaysLate: account.oldestDaysLate,
});

function totalsOf(customers: readonly PayerAccounts[], currency: Currency): DebtorTotals {
  const accounts = customers.flatMap((customer) => customer.accounts).filter((one) => one.currency === currency);
  const items = accounts.flatMap((account) => account.items).filter((item) => item.left > 0);
  const bracket = (name: keyof Aging): Cents => sumCents(accounts.map((account) => account.aging[name]));
  return {
    currency,
    balance: sumCents(accounts.map((account) => account.balance)),
    unallocated: sumCents(accounts.map((account) => account.unallocated)),
    aging: {
      notDue: bracket('notDue'),
      d1_30: bracket('d1_30'),
      d31_60: bracket('d31_60'),
      d61_90: bracket('d61_90'),
      over90: bracket('over90'),
    },
    openItems: items.length,
    lateItems: items.filter(isLate).length,
  };
}
