import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Company, Role } from '../../domain/company.ts';
import type { Person } from '../../domain/memory.ts';
import type { Clock } from '../../use-cases/ports/clock.ts';
import type { Directory } from '../../use-cases/ports/directory.ts';
import { guardCall, statusOf } from './graph-fault.ts';

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

  const groupsOf = (person: Person): Promise<ReadonlySet<string>> => {
    const now = clock.now().getTime();
    const cached = known.get(person.id);
    if (cached && cached.until > now) return cached.groups;
    const groups = readGroups(client, person.id, wanted);
    known.set(person.id, { until: now + CACHE_MS, groups });
    groups.catch(() => known.delete(person.id));
    return groups;
  };

  return {
    async rolesOf(person, company) {
      const groups = await groupsOf(person);
      return new Set(ROLES.filter((role) => company.roleGroups[role]?.some((group) => groups.has(group))));
    },
  };
}

async function readGroups(client: Client, personId: string, wanted: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let start = 0; start < wanted.length; start += GROUPS_A_CALL) {
    const groupIds = wanted.slice(start, start + GROUPS_A_CALL);
    const answer = await guardCall('read', async () => {
      try {
        return await client.api(`/users/${encodeURIComponent(personId)}/checkMemberGroups`).post({ groupIds });
      } catch (error) {
        if (statusOf(error) === 404 || statusOf(error) === 400) return { value: [] };
        throw error;
      }
    });
    for (const group of answerSchema.parse(answer).value) found.add(group);
  }
  return found;
}
