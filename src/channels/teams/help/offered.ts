import type { Rights } from '../../../use-cases/read-rights.ts';
import type { HelpEntry, Place, Profile } from '../chat/help-entry.ts';

function profileOf({ reads, collects, approves }: Rights): Profile | null {
  if (!reads) return null;
  if (collects) return approves ? 'both' : 'collects';
  return approves ? 'approves' : 'reads';
}

type Ranked = readonly (readonly [number, HelpEntry])[];

const inOrder = (ranked: Ranked): readonly HelpEntry[] =>
  ranked.toSorted(([a], [b]) => a - b).map(([, entry]) => entry);

/** What this person may ask here, the most likely first. It helps only: every command judges who asks. */
export function offered(entries: readonly HelpEntry[], rights: Rights, place: Place): readonly HelpEntry[] {
  const profile = place === 'unregistered' ? null : profileOf(rights);
  const reading = entries.flatMap((entry): Ranked => {
    const rank = profile === null ? undefined : entry.rank[profile];
    return rank === undefined ? [] : [[rank, entry]];
  });
  const registering = entries.flatMap((entry): Ranked => {
    const { rank, places } = entry.administrators ?? { rank: 0, places: [] };
    return rights.administersAll && places.includes(place) ? [[rank, entry]] : [];
  });
  return [...inOrder(reading), ...inOrder(registering)];
}
