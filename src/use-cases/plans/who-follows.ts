import type { Company } from '../../domain/company/company.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import type { Person } from '../../domain/person.ts';
import type { AccountFacts } from '../../domain/plans/resolve-plan.ts';
import { RUNS } from '../../domain/runs/runs-setting.ts';
import type { Tiers } from '../../domain/tiers/tiers.ts';
import type { Colleagues } from '../ports/comments/colleagues.ts';
import type { Companies } from '../ports/companies.ts';
import type { DispatchReader } from '../ports/dispatch/dispatch-store.ts';
import type { Followed } from '../ports/plans/plans-in-force.ts';
import { factsFrom } from '../runs/facts-of-lines.ts';

export interface FollowsPorts {
  readonly companies: Pick<Companies, 'sage'>;
  readonly colleagues: Pick<Colleagues, 'findByName'>;
  readonly dispatches: Pick<DispatchReader, 'listDispatches'>;
}

/** Null: nobody at all. `account`: of the day, for segments. */
export type WhoFollows = (tiers: Tiers, account: AccountFacts) => Promise<Person | null>;

/**
 * Who follows a customer, for what nobody was named for: whom the settings say (`runs.collectors`), where the directory knows one person of
 * that name; else who approved its last letter; else `otherwise`; else who approved the last letter of all. Sheets are read once and only
 * where the settings name anybody, a name is looked up once; letters are asked for where somebody is to be found. Throws an OutsideFault.
 */
export function openWhoFollows(
  { companies, colleagues, dispatches }: FollowsPorts,
  company: Company,
  followed: Followed | null,
  otherwise: Person | null,
): WhoFollows {
  const people = new Map<string, Promise<Person | null>>();
  let reading: ReturnType<typeof readFacts> | null = null;
  async function readFacts() {
    const sheets = await companies.sage(company.code).readSegmentFacts('all');
    return factsFrom(company, sheets, followed ?? undefined);
  }
  const lookUp = async (name: string): Promise<Person | null> => {
    const [only, ...others] = await colleagues.findByName(name, 2);
    return only && others.length === 0 ? only : null;
  };
  const named = async (tiers: Tiers, account: AccountFacts): Promise<Person | null> => {
    if (settingOf(company, RUNS).collectors.length === 0) return null;
    reading ??= readFacts();
    const { collector } = (await reading)(tiers.code, tiers, account);
    if (collector === '') return null;
    const found = people.get(collector) ?? lookUp(collector);
    people.set(collector, found);
    return found;
  };
  const lastApprover = async (code?: Tiers['code']): Promise<Person | null> => {
    const last = await dispatches.listDispatches({ company: company.code, ...(code ? { tiers: code } : {}) }, 1);
    return (last.dispatches[0] ?? last.unreadable[0])?.approvedBy ?? null;
  };
  return async (tiers, account) =>
    (await named(tiers, account)) ?? (await lastApprover(tiers.code)) ?? otherwise ?? lastApprover();
}
