import type { Role } from '../../src/domain/company/company.ts';
import { OutsideFault } from '../../src/use-cases/ports/outside-fault.ts';
import { CLAIRE, type DirectoryBench } from '../contracts/directory.ts';

const CACHE_MS = 2 * 60_000;

/** A directory in memory, which remembers its answers for two minutes. */
export function openFakeDirectory(): DirectoryBench {
  let members: readonly string[] = [];
  let reachable = true;
  let now = 0;
  let asked = 0;
  const known = new Map<string, { readonly until: number; readonly groups: readonly string[] }>();

  const groupsOf = (id: string): readonly string[] => {
    const cached = known.get(id);
    if (cached && cached.until > now) return cached.groups;
    asked += 1;
    if (!reachable) throw new OutsideFault('busy', 'graph-unreachable', 'no answer');
    const groups = id === CLAIRE.id ? members : [];
    known.set(id, { until: now + CACHE_MS, groups });
    return groups;
  };

  return {
    directory: {
      async rolesOf({ id }, { roleGroups }) {
        const groups = groupsOf(id);
        const roles = Object.entries(roleGroups) as [Role, readonly string[]][];
        return new Set(roles.filter(([, ids]) => ids.some((one) => groups.includes(one))).map(([role]) => role));
      },
    },
    putClaireIn: (groups) => {
      members = groups;
    },
    setReachable: (value) => {
      reachable = value;
    },
    pass: (ms) => {
      now += ms;
    },
    asked: () => asked,
    close: async () => undefined,
  };
}
