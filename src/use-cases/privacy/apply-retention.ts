import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import type { Person } from '../../domain/person.ts';
import { PRIVACY, USUAL_RETENTION } from '../../domain/privacy/privacy-setting.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { HistoryWriter } from '../ports/history-store.ts';
import type { ExpiredPart, KeptIn, PersonalData } from '../ports/privacy/personal-data.ts';

export interface RetentionPorts<Source extends PersonalData> {
  readonly clock: Clock;
  readonly companies: Pick<Companies, 'list'>;
  readonly keepers: () => readonly Source[];
  readonly history: HistoryWriter;
}

export interface Expired<Source> {
  readonly source: Source;
  readonly part: ExpiredPart;
}

type ReadPorts<Source extends PersonalData> = Pick<RetentionPorts<Source>, 'clock' | 'companies' | 'keepers'>;

/** What is older than it is kept, in every company as it decided; nothing goes. Letters are kept (case N2). */
export const listExpired = <Source extends PersonalData>(
  ports: ReadPorts<Source>,
): Promise<readonly Expired<Source>[]> => expireIn(ports, keptIn(ports.companies.list()), false);

/** Removes it; history says how much of what, by company, at whose terminal it was asked. `asked`: where no company of its own is. */
export async function removeExpired<Source extends PersonalData>(
  ports: RetentionPorts<Source>,
  by: Person,
  asked: Pick<Company, 'code'>,
): Promise<readonly Expired<Source>[]> {
  const gone = await expireIn(ports, keptIn(ports.companies.list()), true);
  await writeHistory(ports, by, gone, asked.code, true);
  return gone;
}

/**
 * One pass: what is over goes by itself in the companies that decided so; what is of no company, where all of them did. Says in history
 * what went, where anything did. Returns how many lines went.
 */
export async function removeByItself<Source extends PersonalData>(
  ports: RetentionPorts<Source>,
  by: Person,
): Promise<number> {
  const all = ports.companies.list();
  const decided = all.filter((company) => settingOf(company, PRIVACY).removesByItself);
  const [first] = decided;
  if (!first) return 0;
  // Without all of them nothing of others is known to be over: that of none stays, and that of companies that are gone.
  const isAll = decided.length === all.length;
  const gone = await expireIn(ports, isAll ? keptIn(all) : decided.map(keptOf), true, isAll);
  await writeHistory(ports, by, gone, first.code, false);
  return gone.reduce((sum, { part }) => sum + part.count, 0);
}

const keptOf = (company: Company): KeptIn => ({
  company: company.code,
  retention: settingOf(company, PRIVACY).retention,
});

/** Those that are no more in the settings keep as usual. */
const keptIn = (companies: readonly Company[]): readonly KeptIn[] => [
  ...companies.map(keptOf),
  { company: null, retention: USUAL_RETENTION },
];

async function expireIn<Source extends PersonalData>(
  { keepers, clock }: Pick<ReadPorts<Source>, 'clock' | 'keepers'>,
  kept: readonly KeptIn[],
  remove: boolean,
  ofNone = true,
): Promise<readonly Expired<Source>[]> {
  const found: Expired<Source>[] = [];
  for (const source of keepers()) {
    const parts = await source.expire(clock.today(), kept, remove, ofNone);
    found.push(...parts.map((part) => ({ source, part })));
  }
  return found;
}

/** A line a company of which something went; `always`: one where a person asked, though nothing did. */
async function writeHistory<Source>(
  { history, clock }: Pick<RetentionPorts<PersonalData>, 'history' | 'clock'>,
  by: Person,
  gone: readonly Expired<Source>[],
  asked: CompanyCode,
  always: boolean,
): Promise<void> {
  const byCompany = Map.groupBy(
    gone.map(({ part }) => part).filter(({ count }) => count > 0),
    ({ company }) => company ?? asked,
  );
  const told = always && !byCompany.has(asked) ? [...byCompany, [asked, []] as const] : [...byCompany];
  const at = clock.now().toISOString();
  for (const [company, parts] of told) {
    const removed: Record<string, number> = {};
    for (const { what, count } of parts) removed[what] = (removed[what] ?? 0) + count;
    await history.appendHistory({
      ...{ at, by, company, tiers: null, act: 'retention-applied', subject: null },
      facts: { removed },
    });
  }
}
