import { buildDemoCompany, type DemoCompanyCode } from '../../../src/demo/company/companies.ts';
import { demoCompanies } from '../../../src/demo/company/settings.ts';
import { writeSageRows } from '../../../src/demo/company/write.ts';
import type { SageRelease } from '../../../src/demo/sage-base/release.ts';
import type { Company } from '../../../src/domain/company/company.ts';
import type { Day } from '../../../src/domain/day.ts';
import { type CurrencyAccount, summariseAccount } from '../../../src/domain/ledger/account.ts';
import { openItems } from '../../../src/domain/ledger/open-items.ts';
import { decideAccount } from '../../../src/domain/relance/decide-relance.ts';
import type { Decision } from '../../../src/domain/relance/decision.ts';
import type { SqlGateway } from '../../../src/platform/sql/database.ts';
import { openSageReader } from '../../../src/sage/sage-reader.ts';
import type { HistoryReader } from '../../../src/use-cases/ports/figures/history-reader.ts';
import type { SageReader } from '../../../src/use-cases/ports/sage-reader.ts';
import { createSageBase } from '../../helpers/create-sage-base.ts';
import { creditOf, type DemoCredit } from './credit-of.ts';

/** A demo company as the product sees it: written in the embedded engine, read through the Sage reader. */
export interface ReadDemo {
  readonly company: Company;
  readonly reader: SageReader & HistoryReader;
  /** One account per currency. */
  accounts(code: string): CurrencyAccount[];
  /** One decision per currency, nothing being remembered. */
  decide(code: string): Decision[];
  /** By payer. */
  readonly credit: ReadonlyMap<string, DemoCredit>;
}

export async function readDemo(
  gateway: SqlGateway,
  code: DemoCompanyCode,
  release: SageRelease,
  today: Day,
): Promise<ReadDemo> {
  const company = demoCompanies().find((one) => one.code === code);
  if (!company) throw new Error(`No demo company ${code}`);
  const database = await gateway.database(code);
  await createSageBase(database, release);
  await writeSageRows(database, buildDemoCompany(today, code), release);
  const reader = openSageReader(database, company, { now: () => new Date(`${today}T09:00:00Z`) });
  const ledger = await reader.readLedger('all', today);
  const sheets = await reader.readTiersMany('all');
  const freshness = await reader.readFreshness();
  const items = Map.groupBy(openItems(ledger.entries, today, ledger.fiscalYears), (item) => item.tiers);
  const accounts = (tiers: string) => summariseAccount(items.get(tiers) ?? [], today);
  return {
    company,
    reader,
    credit: await creditOf(reader, company, items),
    accounts,
    decide: (tiers) =>
      decideAccount({
        today,
        policy: company.policy,
        tiers: { notReminded: sheets.get(tiers)?.notReminded ?? false },
        accounts: accounts(tiers),
        memory: {
          reminded: [],
          corrections: [],
          exclusions: [],
          disputes: [],
          reservations: [],
          letters: [],
          held: [],
          heldAccounts: [],
        },
        freshness,
        isHoliday: () => false,
      }),
  };
}
