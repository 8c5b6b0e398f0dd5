import { BANK } from '../../domain/bank/bank-setting.ts';
import { dayToBook } from '../../domain/bank/overdue-booking.ts';
import { holidaysOf, type IsHolidayFor } from '../../domain/business-days.ts';
import type { Company } from '../../domain/company/company.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import type { Day } from '../../domain/day.ts';
import { listUnbooked, type UnbookedEntry, type UnbookedPorts } from './list-unbooked.ts';

/** A payment that somebody is to book in Sage, and since when. */
export interface ToBook {
  readonly company: Company;
  readonly entry: UnbookedEntry;
  readonly on: Day;
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
  const { accounts, taskAfterDays } = settingOf(company, BANK);
  if (accounts.length === 0) return [];
  const isHoliday = holidaysOf(ports.isHoliday, company);
  return (await listUnbooked(ports, company))
    .filter(({ amount, customers }) => amount > 0 && customers.length > 0)
    .map((entry) => ({ company, entry, on: dayToBook(entry.day, taskAfterDays, isHoliday) }))
    .filter(({ on }) => on <= today);
}
