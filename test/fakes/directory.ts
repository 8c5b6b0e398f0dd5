import type { Role } from '../../src/domain/company/role.ts';
import { OutsideFault, type OutsideOperation } from '../../src/use-cases/ports/outside-fault.ts';
import { ADDRESSES, CLAIRE, type DirectoryBench, GUEST } from '../contracts/directory.ts';

const denied = (operation: OutsideOperation): OutsideFault => {
  const about = { operation, reason: 'directory-denied' } as const;
  return new OutsideFault('refused', 'graph-403-Authorization_RequestDenied', 'denied', null, null, about);
};

const CACHE_MS = 2 * 60_000;

/** A directory in memory, which remembers its answers for two minutes. */
export function openFakeDirectory(): DirectoryBench {
  let members: readonly string[] = [];
  let reachable = true;
  let permitted = true;
  let seesAliases = true;
  let now = 0;
  let asked = 0;
  const known = new Map<string, { readonly until: number; readonly answer: unknown }>();

  const ask = <T>(key: string, read: () => T): T => {
    const cached = known.get(key);
    if (cached && cached.until > now) return cached.answer as T;
    asked += 1;
    if (!permitted) throw denied(key.startsWith('groups') ? 'groups' : 'person');
    if (!reachable) throw new OutsideFault('busy', 'graph-unreachable', 'no answer');
    const answer = read();
    known.set(key, { until: now + CACHE_MS, answer });
    return answer;
  };
  const groupsOf = (id: string): readonly string[] => ask(`groups ${id}`, () => (id === CLAIRE.id ? members : []));

  return {
    directory: {
      async rolesOf({ id }, { roleGroups }) {
        const groups = groupsOf(id);
        const roles = Object.entries(roleGroups) as [Role, readonly string[]][];
        return new Set(roles.filter(([, ids]) => ids.some((one) => groups.includes(one))).map(([role]) => role));
      },
      async groupsOf({ id }, groupIds) {
        const groups = groupsOf(id);
        return new Set(groupIds.filter((one) => groups.includes(one)));
      },
      async addressesOf({ id }) {
        const own = ask(`addresses ${id}`, () => ADDRESSES.find(({ person }) => person.id === id));
        if (!own) return { given: [], others: [] };
        const lower = (addresses: readonly string[]) => addresses.map((one) => one.toLowerCase());
        const { login, mail, aliases = [], others = [] } = own;
        if (!seesAliases) return { given: lower([login, mail]), others: [] };
        return { given: lower([login, mail, ...aliases]), others: lower(others) };
      },
      async findByAddress(address) {
        const wanted = address.trim().toLowerCase();
        const isWanted = (one: string): boolean => one.toLowerCase() === wanted;
        const found = ask(`person ${wanted}`, () =>
          ADDRESSES.find(({ person, login, mail }) => person !== GUEST && (isWanted(login) || isWanted(mail))),
        );
        return found?.person ?? null;
      },
    },
    putClaireIn: (groups) => {
      members = groups;
    },
    setReachable: (value) => {
      reachable = value;
    },
    setPermitted: (value) => {
      permitted = value;
    },
    setAliases: (to) => {
      seesAliases = to === 'seen';
    },
    pass: (ms) => {
      now += ms;
    },
    asked: () => asked,
    close: async () => undefined,
  };
}
