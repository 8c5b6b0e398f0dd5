import type { Clock } from '../ports/clock.ts';
import type { Standing, StandingReader } from '../ports/status/status-store.ts';
import { joinCompanies } from './passes-by-company.ts';

export interface StandingPorts {
  readonly status: StandingReader;
  readonly clock: Pick<Clock, 'now'>;
}

/** Letters that were stopped count for people for so long. */
export const FAILED_WITHIN_DAYS = 7;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How the installation stands now: what people, alerts and numbers that are exported are told of it is made of this. */
export async function readStanding({ status, clock }: StandingPorts): Promise<Standing & { readonly at: Date }> {
  const at = clock.now();
  const ago = (ms: number): Date => new Date(at.getTime() - ms);
  const since = { hourAgo: ago(HOUR_MS), dayAgo: ago(DAY_MS), stoppedSince: ago(FAILED_WITHIN_DAYS * DAY_MS) };
  const { letters, passes } = await status.readStanding(since);
  return { at, letters, passes: joinCompanies(passes, at) };
}
