import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Company, Role } from '../../domain/company/company.ts';
import type { Clock } from '../../use-cases/ports/clock.ts';
import type { Directory } from '../../use-cases/ports/directory.ts';
import { findFor } from './calls/graph-fault.ts';

/** `checkMemberGroups` takes at most 20 ids. */
const GROUPS_A_CALL = 20;
/** A right that was taken away is gone within this time. */
const CACHE_MS = 2 * 60_000;
const ROLES: readonly Role[] = ['reader', 'collector', 'approver', 'admin'];
const answerSchema = z.object({ value: z.array(z.string()) });

interface Known {
  readonly until: number;
  readonly groups: Promise<ReadonlySet<string>>;
}

/**
 * Roles from Entra groups, nested ones included. A person that the directory does not know holds nothing. A directory that does
 * not answer is a fault, never a right.
 */
export function openDirectory(client: Client, companies: readonly Company[], clock: Clock): Directory {
  const wanted = [...new Set(companies.flatMap((company) => ROLES.flatMap((role) => company.roleGroups[role] ?? [])))];
  const known = new Map<string, Known>();

  const groupsOf = (personId: string): Promise<ReadonlySet<string>> => {
    const now = clock.now().getTime();
    for (const [id, { until }] of known) if (until <= now) known.delete(id);
    const cached = known.get(personId);
    if (cached) return cached.groups;
    const one = { until: now + CACHE_MS, groups: readGroups(client, personId, wanted) };
    known.set(personId, one);
    one.groups.catch(() => {
      if (known.get(personId) === one) known.delete(personId);
    });
    return one.groups;
  };

  return {
    async rolesOf(person, company) {
      const groups = await groupsOf(person.id);
      return new Set(ROLES.filter((role) => company.roleGroups[role]?.some((group) => groups.has(group))));
    },
  };
}

async function readGroups(client: Client, personId: string, wanted: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const path = `/users/${encodeURIComponent(personId)}/checkMemberGroups`;
  for (let start = 0; start < wanted.length; start += GROUPS_A_CALL) {
    const groupIds = wanted.slice(start, start + GROUPS_A_CALL);
    const answer = await findFor(answerSchema, () => client.api(path).post({ groupIds }));
    for (const group of answer?.value ?? []) found.add(group);
  }
  return found;
}
