import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Company } from '../../domain/company/company.ts';
import type { Role } from '../../domain/company/role.ts';
import type { Clock } from '../../use-cases/ports/clock.ts';
import type { Directory } from '../../use-cases/ports/directory.ts';
import { rememberFor } from '../../use-cases/remember-for.ts';
import { findFor } from './calls/graph-fault.ts';
import { findPerson, readAddresses } from './people.ts';

/** `checkMemberGroups` takes at most 20 ids. */
const GROUPS_A_CALL = 20;
/** A right that was taken away is gone within this time. */
const asIs = (key: string): string => key;
const CACHE_MS = 2 * 60_000;
const ROLES: readonly Role[] = ['reader', 'collector', 'approver', 'admin'];
const answerSchema = z.object({ value: z.array(z.string()) });

/** Of roles and of approval chains: asked for together, so that a decision costs no call more than a look. */
function groupsThatMatter(companies: readonly Company[]): readonly string[] {
  const ofRoles = companies.flatMap((company) => ROLES.flatMap((role) => company.roleGroups[role] ?? []));
  const ofChains = companies.flatMap((company) => company.credit.chain.flatMap((step) => step.groups));
  return [...new Set([...ofRoles, ...ofChains])];
}

/**
 * Roles from Entra groups, nested ones included. A person that the directory does not know holds nothing. A directory that does
 * not answer is a fault, never a right.
 */
export function openDirectory(client: Client, companies: readonly Company[], clock: Clock): Directory {
  const wanted = groupsThatMatter(companies);
  const wantedOf = rememberFor(clock, CACHE_MS, asIs, (personId) => readGroups(client, personId, wanted));
  const addressesOf = rememberFor(clock, CACHE_MS, asIs, (personId) => readAddresses(client, personId));
  const findByAddress = rememberFor(clock, CACHE_MS, asIs, (address) => findPerson(client, address));

  return {
    async rolesOf({ id }, company) {
      const groups = await wantedOf(id);
      return new Set(ROLES.filter((role) => company.roleGroups[role]?.some((group) => groups.has(group))));
    },
    async groupsOf({ id }, groupIds) {
      if (groupIds.length === 0) return new Set();
      const groups = groupIds.every((group) => wanted.includes(group))
        ? await wantedOf(id)
        : await readGroups(client, id, groupIds);
      return new Set(groupIds.filter((group) => groups.has(group)));
    },
    addressesOf: ({ id }) => addressesOf(id),
    findByAddress: (address) => findByAddress(address.trim().toLowerCase()),
  };
}

async function readGroups(client: Client, personId: string, wanted: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const path = `/users/${encodeURIComponent(personId)}/checkMemberGroups`;
  for (let start = 0; start < wanted.length; start += GROUPS_A_CALL) {
    const groupIds = wanted.slice(start, start + GROUPS_A_CALL);
    const answer = await findFor('groups', answerSchema, () => client.api(path).post({ groupIds }));
    for (const group of answer?.value ?? []) found.add(group);
  }
  return found;
}
