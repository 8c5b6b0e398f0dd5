import type { HoldFacts } from '../../../domain/credit/hold.ts';
import type { Person } from '../../../domain/person.ts';
import { comparable } from '../../../domain/tiers/comparable.ts';
import type { Hold } from '../../ports/credit/hold-store.ts';
import type { Directory } from '../../ports/directory.ts';

/**
 * Whether the person asked for the release, or took the order by the address that Sage gives its salesperson: it is theirs to
 * follow.
 */
export async function isOwnOrder(
  directory: Pick<Directory, 'addressesOf'>,
  who: Person,
  { askedBy, facts }: Pick<Hold, 'askedBy' | 'facts'>,
): Promise<boolean> {
  if (askedBy?.id === who.id) return true;
  const named = salesAddresses([facts]);
  if (named.length === 0) return false;
  const { given } = await directory.addressesOf(who);
  return named.some((address) => given.includes(address));
}

const salesAddresses = (facts: readonly HoldFacts[]): readonly string[] =>
  facts.map(({ salesperson }) => salesperson?.email.trim().toLowerCase() ?? '').filter((address) => address !== '');

/**
 * Whether four eyes keep the person from releasing it (case I1), now or as it was seen. A salesperson without an address in Sage
 * is known by name alone, and an address elsewhere may be anybody's: too little to show anybody the order, enough to leave its
 * release to somebody else.
 */
export const mayBeOwnOrder = async (
  directory: Pick<Directory, 'addressesOf'>,
  who: Person,
  hold: Pick<Hold, 'askedBy' | 'facts'>,
  seen: HoldFacts = hold.facts,
): Promise<boolean> =>
  hold.askedBy?.id === who.id ||
  [hold.facts, seen].some((facts) => isNamesake(who, facts)) ||
  (await isKnownAs(directory, who, salesAddresses([hold.facts, seen])));

async function isKnownAs(
  directory: Pick<Directory, 'addressesOf'>,
  who: Person,
  named: readonly string[],
): Promise<boolean> {
  if (named.length === 0) return false;
  const { given, others } = await directory.addressesOf(who);
  return named.some((address) => given.includes(address) || others.includes(address));
}

function isNamesake({ name }: Person, { salesperson }: HoldFacts): boolean {
  if (salesperson?.email.trim() !== '') return false;
  const words = wordsOf(salesperson.name);
  return words !== '' && words === wordsOf(name);
}

/** First name and name come in either order. */
const wordsOf = (name: string): string => comparable(name).split(' ').sort().join(' ');
