import type { Company } from '../../domain/company/company.ts';
import type { Person } from '../../domain/person.ts';
import type { Clock } from '../ports/clock.ts';
import type { HistoryWriter } from '../ports/history-store.ts';
import type { ExpiredPart, PersonalData } from '../ports/privacy/personal-data.ts';

export interface RetentionPorts<Source extends PersonalData> {
  readonly clock: Clock;
  readonly keepers: () => readonly Source[];
  readonly history: HistoryWriter;
}

export interface Expired<Source> {
  readonly source: Source;
  readonly part: ExpiredPart;
}

/** What is older than it is kept, in every company, as the store has one clock for all; nothing goes. Letters are kept (case N2). */
export async function listExpired<Source extends PersonalData>({
  clock,
  keepers,
}: Pick<RetentionPorts<Source>, 'clock' | 'keepers'>): Promise<readonly Expired<Source>[]> {
  return expireIn(keepers(), clock, false);
}

/** Removes it; history says how much of what, by `company`, at whose terminal it was asked. */
export async function removeExpired<Source extends PersonalData>(
  { clock, keepers, history }: RetentionPorts<Source>,
  by: Person,
  company: Company,
): Promise<readonly Expired<Source>[]> {
  const gone = await expireIn(keepers(), clock, true);
  const removed = Object.fromEntries(gone.map(({ part: { what, count } }) => [what, count]));
  const at = clock.now().toISOString();
  await history.appendHistory({
    ...{ at, by, company: company.code, tiers: null, act: 'retention-applied', subject: null },
    facts: { removed },
  });
  return gone;
}

async function expireIn<Source extends PersonalData>(
  keepers: readonly Source[],
  clock: Clock,
  remove: boolean,
): Promise<readonly Expired<Source>[]> {
  const found: Expired<Source>[] = [];
  for (const source of keepers) {
    const parts = await source.expire(clock.today(), remove);
    found.push(...parts.map((part) => ({ source, part })));
  }
  return found;
}
