import { BANK } from '../../domain/bank/bank-setting.ts';
import { type ToWhom, toWhom } from '../../domain/bank/overdue-booking.ts';
import { holidaysOf, type IsHolidayFor } from '../../domain/business-days.ts';
import type { Company } from '../../domain/company/company.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import type { Day } from '../../domain/day.ts';
import { listUnbooked, type UnbookedEntry, type UnbookedPorts } from './list-unbooked.ts';

/** A payment that somebody is to book in Sage, since when, and whom it was raised to. */
export interface ToBook extends ToWhom {
  readonly company: Company;
  readonly entry: UnbookedEntry;
}

export interface ToBookPorts extends UnbookedPorts {
  readonly isHoliday: IsHolidayFor;
}

/** Payments of customers that the bank has had for longer than the settings allow: over once Sage has them, or a person settled them. */
export async function listToBook(
  ports: ToBookPorts,
  companies: readonly Company[],
  today: Day,
): Promise<readonly ToBook[]> {
  const all = await Promise.all(companies.map((company) => toBookIn(ports, company, today)));
  return all.flat();
}

async function toBookIn(ports: ToBookPorts, company: Company, today: Day): Promise<readonly ToBook[]> {
  const setting = settingOf(company, BANK);
  if (setting.accounts.length === 0) return [];
  const isHoliday = holidaysOf(ports.isHoliday, company);
  return (await listUnbooked(ports, company))
    .filter(({ amount, customers }) => amount > 0 && customers.length > 0)
    .flatMap((entry) => {
      const whose = toWhom(entry.day, today, setting, isHoliday);
      return whose ? [{ company, entry, ...whose }] : [];
    });
}
