import { BANK } from '../../domain/bank/bank-setting.ts';
import { type AccountCoverage, coverageOf } from '../../domain/bank/coverage.ts';
import { businessDaysBetween, holidaysOf, type IsHolidayFor } from '../../domain/business-days.ts';
import type { Company } from '../../domain/company/company.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import type { BankFile, BankReader } from '../ports/bank/bank-store.ts';
import type { Clock } from '../ports/clock.ts';

/** How far one account of the company is known. */
export interface ShownCoverage extends AccountCoverage {
  /** Business days since; `isOld`: more than the settings allow. */
  readonly businessDays: number;
  readonly isOld: boolean;
}

export interface BankStatus {
  readonly accounts: readonly ShownCoverage[];
  /** Of the settings, of which nothing was read. */
  readonly unread: readonly string[];
  readonly files: readonly BankFile[];
}

export interface CoveragePorts {
  readonly bank: Pick<BankReader, 'listBankFiles'>;
  readonly clock: Clock;
  readonly isHoliday: IsHolidayFor;
}

/** Up to which day each account is known, which days are missing, and what was read. */
export async function showCoverage(ports: CoveragePorts, company: Company): Promise<BankStatus> {
  const files = await ports.bank.listBankFiles(company.code);
  const { accounts: named, freshDays } = settingOf(company, BANK);
  const isHoliday = holidaysOf(ports.isHoliday, company);
  const accounts = coverageOf(files.flatMap(({ covered }) => covered)).map((account) => {
    const businessDays = businessDaysBetween(account.until, ports.clock.today(), isHoliday);
    return { ...account, businessDays, isOld: businessDays > freshDays };
  });
  const known = new Set(accounts.map(({ account }) => account));
  const own = named.map((account) => account.replace(/\s/gu, '').toUpperCase());
  return { accounts, unread: own.filter((account) => !known.has(account)), files };
}
