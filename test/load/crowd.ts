import { demoTenant } from '../../src/demo/company/people.ts';
import type { Tenant, TenantUser } from '../../src/demo/m365/tenant.ts';

/** Colleagues with Claire's rights, each known by an id of their own. */
export function crowdOf(count: number): readonly TenantUser[] {
  const [claire] = demoTenant.users;
  if (!claire) throw new Error('The demo has people');
  return Array.from({ length: count }, (_, at) => {
    const address = `collegue${at + 1}@contoso.example`;
    const id = `7d1e2a50-6d3c-4c7e-9a10-${String(at + 1).padStart(12, '0')}`;
    return { ...claire, id, displayName: `Collègue ${at + 1}`, mail: address, userPrincipalName: address };
  });
}

/** They work there, and the company writes from these mailboxes. */
export const tenantWith = (crowd: readonly TenantUser[], mailboxes: readonly string[]): Tenant => ({
  ...demoTenant,
  mailboxes: [...new Set([...demoTenant.mailboxes, ...mailboxes])],
  users: [...demoTenant.users, ...crowd],
});
