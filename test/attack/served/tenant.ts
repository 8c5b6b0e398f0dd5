import { demoTenant } from '../../../src/demo/company/people.ts';
import type { Tenant, TenantUser } from '../../../src/demo/m365/tenant.ts';
import { MARKERS } from '../corpus.ts';

export const mailOfMarked = (at: number): string => `marked.${at}@contoso.example`;

/** In no group: they may do nothing, but are known by what the directory calls them. */
const MARKED = MARKERS.map(({ text }, at): TenantUser => {
  const mail = mailOfMarked(at);
  const id = `5b1e2a50-6d3c-4c7e-9a10-0c5a6f1e${String(at).padStart(4, '0')}`;
  return { id, displayName: text, mail, userPrincipalName: mail, groups: [] };
});

/** The demo's people, and for each marker somebody who is called so. */
export const TENANT_OF_MARKERS: Tenant = { ...demoTenant, users: [...demoTenant.users, ...MARKED] };
