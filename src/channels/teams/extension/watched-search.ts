import type { Telemetry } from '../../../platform/telemetry/telemetry.ts';
import type { SearchDesk } from './search-desk.ts';

/** The same desk, whose answers are timed, by what is searched for: never by the text. */
export function watchedSearch(desk: SearchDesk, telemetry: Telemetry): SearchDesk {
  const during = <Answer>(what: string, work: () => Promise<Answer>): Promise<Answer> =>
    telemetry.during({ kind: 'turn', name: `search ${what}` }, work);
  return {
    customers: (...asked) => during('customers', () => desk.customers(...asked)),
    invoices: (...asked) => during('invoices', () => desk.invoices(...asked)),
    name: (...asked) => during('name', () => desk.name(...asked)),
  };
}
