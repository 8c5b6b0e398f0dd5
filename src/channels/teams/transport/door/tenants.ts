import type { Activity } from 'botbuilder';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Entra writes ids in small letters, people in settings either way. */
const same = (one: unknown, other: string): boolean =>
  typeof one === 'string' && one.toLowerCase() === other.toLowerCase();

/** Every tenant that an activity names: of its conversation, of who speaks to whom, of its team and channel. */
function tenantsIn({ conversation, from, recipient, channelData }: Activity): readonly unknown[] {
  const data: Record<string, unknown> = isObject(channelData) ? channelData : {};
  const parts = [conversation, from, recipient, data, ...Object.values(data)].filter(isObject);
  return [isObject(data.tenant) ? data.tenant.id : undefined, ...parts.map(({ tenantId }) => tenantId)];
}

/**
 * Whether an activity is of our tenant: at least one tenant is named, by the activity or by the caller's token, and whichever are
 * named are ours. One that names two is nobody's.
 */
export function isOfTenant(activity: Activity, claimed: unknown, tenantId: string): boolean {
  const named = [claimed, ...tenantsIn(activity)].filter((tenant) => tenant !== undefined && tenant !== null);
  return named.length > 0 && named.every((tenant) => same(tenant, tenantId));
}
