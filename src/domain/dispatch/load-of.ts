import type { Load } from './pace.ts';

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** How Exchange counts the recipients of a message: each address, and those outside the domains of the tenant's own mailboxes. */
export function loadOf(recipients: readonly string[], ownMailboxes: readonly string[]): Load {
  const own = new Set(ownMailboxes.map(domainOf));
  return {
    recipients: recipients.length,
    outside: recipients.filter((address) => !own.has(domainOf(address))).length,
  };
}
