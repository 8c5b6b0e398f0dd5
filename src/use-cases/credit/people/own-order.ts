import type { HoldFacts } from '../../../domain/credit/hold.ts';
import type { Person } from '../../../domain/relance/memory.ts';
import type { Directory } from '../../ports/directory.ts';
import type { Hold } from '../../ports/hold-store.ts';

/** Whether the person asked for the release, or took the order as Sage names its salesperson (case I1). */
export async function isOwnOrder(
  directory: Pick<Directory, 'addressesOf'>,
  who: Person,
  { askedBy, facts }: Pick<Hold, 'askedBy' | 'facts'>,
  seen: HoldFacts = facts,
): Promise<boolean> {
  if (askedBy?.id === who.id) return true;
  const taken = [facts, seen].map(({ salesperson }) => salesperson?.email.trim().toLowerCase() ?? '');
  const named = taken.filter((address) => address !== '');
  if (named.length === 0) return false;
  const addresses = await directory.addressesOf(who);
  return named.some((address) => addresses.includes(address));
}
