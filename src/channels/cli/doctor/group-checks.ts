import type { Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Company } from '../../../domain/company/company.ts';
import type { Check } from '../../../use-cases/run-checks.ts';
import { findFor } from '../../graph/calls/graph-fault.ts';
import { readPages } from '../../graph/calls/read-pages.ts';
import { doctorWords } from '../../words/doctor/doctor.ts';
import { check, right, wrong } from './answers.ts';

const words = doctorWords.groups;
const groupSchema = z.object({ id: z.string(), displayName: z.string().nullish() });
const memberSchema = z.object({ '@odata.type': z.string().nullish() });
const USER = '#microsoft.graph.user';

const groupPath = (id: string): string => `/groups/${encodeURIComponent(id)}`;

/** Every group of the settings is in the directory, and somebody may send reminders. */
export function groupsCheck(client: Client, { code, roleGroups }: Company): Check {
  return check(
    words.name(code),
    async () => {
      const collectors = roleGroups.collector ?? [];
      if (collectors.length === 0) return wrong(words.none, words.mendNone);
      const ids = [...new Set(Object.values(roleGroups).flat())];
      const names = new Map<string, string | null>();
      for (const id of ids) names.set(id, await readName(client, id));
      const missing = ids.filter((id) => names.get(id) === null);
      if (missing.length > 0) return wrong(words.missing(missing), words.mendMissing);
      const nameOf = (id: string): string => names.get(id) ?? id;
      for (const id of collectors) if (await hasMember(client, id)) return right(words.seen(ids.map(nameOf)));
      return wrong(words.empty(collectors.map(nameOf)), words.mendEmpty);
    },
    () => words.mendDenied,
  );
}

async function readName(client: Client, id: string): Promise<string | null> {
  const group = await findFor('groups', groupSchema, () => client.api(groupPath(id)).select('id,displayName').get());
  return group && (group.displayName ?? id);
}

/** Nested groups are members too: only a person counts. */
async function hasMember(client: Client, groupId: string): Promise<boolean> {
  const members = readPages(client, 'groups', `${groupPath(groupId)}/transitiveMembers?$select=id`, memberSchema);
  for await (const member of members) if (member['@odata.type'] === USER) return true;
  return false;
}
