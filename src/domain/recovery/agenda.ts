import type { CompanyCode } from '../company/company-code.ts';
import type { Day } from '../day.ts';

/** What an agenda orders, whatever room it is of. */
export interface Dated {
  readonly day: Day;
  readonly company: CompanyCode;
  readonly about: { readonly name: string };
}

export type When = 'late' | 'today' | 'to-come';

/** As of an instalment, what is for today is not late. */
export const whenOf = ({ day }: Pick<Dated, 'day'>, today: Day): When =>
  day < today ? 'late' : day === today ? 'today' : 'to-come';

/** What waits longest first, so that what is late comes before the rest; of a day, by company and customer. */
export const byUrgency = (a: Dated, b: Dated): number =>
  order(a.day, b.day) || order(a.company, b.company) || order(a.about.name, b.about.name);

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
