import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Role } from '../../domain/company/role.ts';
import type { Person } from '../../domain/person.ts';
import type { Tenant, TenantGroup, TenantUser } from '../m365/tenant.ts';
import { plain } from './names/plain.ts';

/** The people of the demo, by the name that `--as` takes. Ids are fixed, so that what they did survives a restart. */
export const PEOPLE = {
  claire: { id: '5b1e2a50-6d3c-4c7e-9a10-0c5a6f1d0001', name: 'Claire Martin' },
  hugo: { id: '5b1e2a50-6d3c-4c7e-9a10-0c5a6f1d0002', name: 'Hugo Bernard' },
  nadia: { id: '5b1e2a50-6d3c-4c7e-9a10-0c5a6f1d0003', name: 'Nadia Leroy' },
  paul: { id: '5b1e2a50-6d3c-4c7e-9a10-0c5a6f1d0004', name: 'Paul Admin' },
  zoe: { id: '5b1e2a50-6d3c-4c7e-9a10-0c5a6f1d0005', name: 'Zoé Petit' },
  sofia: { id: '5b1e2a50-6d3c-4c7e-9a10-0c5a6f1d0006', name: 'Sofia Renard' },
} as const satisfies Readonly<Record<string, Person>>;

export type DemoPersonKey = keyof typeof PEOPLE;

interface DemoGroup extends TenantGroup {
  readonly company: CompanyCode | 'every';
  readonly role: Role;
  readonly members: readonly DemoPersonKey[];
}

const group = (
  rank: number,
  displayName: string,
  company: DemoGroup['company'],
  role: Role,
  members: DemoGroup['members'],
): DemoGroup => ({ id: `c1f0a9d2-3b47-4e58-8c60-7d21e4b9000${rank}`, displayName, company, role, members });

/** Entra groups of the demo: a role is given by a group, and by nothing else. Zoé is in none. */
const GROUPS: readonly DemoGroup[] = [
  group(1, 'Relance - Consultation', 'every', 'reader', ['claire', 'hugo', 'nadia', 'paul', 'sofia']),
  group(2, 'Relance - Recouvrement ALPHA', 'ALPHA', 'collector', ['claire', 'hugo']),
  group(3, 'Relance - Recouvrement BETA', 'BETA', 'collector', ['claire']),
  group(4, 'Relance - Validation', 'every', 'approver', ['nadia', 'paul', 'sofia']),
  group(5, 'Relance - Administration', 'every', 'admin', ['paul']),
];

/** Group ids by role, for one company's settings. */
export function roleGroupsOf(company: CompanyCode): Partial<Record<Role, string[]>> {
  const ids: Partial<Record<Role, string[]>> = {};
  for (const { id, role, company: where } of GROUPS) {
    if (where === 'every' || where === company) ids[role] = [...(ids[role] ?? []), id];
  }
  return ids;
}

const toUser = ([key, person]: [string, Person]): TenantUser => {
  const [first = '', last = ''] = person.name.split(' ');
  const address = `${plain(first)}.${plain(last)}@contoso.example`;
  return {
    id: person.id,
    displayName: person.name,
    mail: address,
    userPrincipalName: address,
    groups: GROUPS.filter(({ members }) => members.includes(key as DemoPersonKey)).map(({ id }) => id),
  };
};

/** What the Microsoft 365 stand-in holds: people and their groups, shared mailboxes, the site of the dossiers. */
export const demoTenant: Tenant = {
  mailboxes: ['relances@alpha.example', 'relances@beta.example'],
  sites: [{ hostname: 'contoso.sharepoint.com', path: 'sites/dossiers', name: 'Dossiers clients' }],
  users: Object.entries(PEOPLE).map(toUser),
  groups: GROUPS.map(({ id, displayName }) => ({ id, displayName })),
};
