import type { Person } from '../../../domain/person.ts';
import type { Matter, MatterKind, MatterOf } from '../../../domain/recovery/matters/matter.ts';
import type { Clock } from '../../ports/clock.ts';
import type { MatterChange, MatterReader, MatterWriter } from '../../ports/recovery/matter-store.ts';
import type { Taken } from './choose-items.ts';
import type { NotChanged } from './find-matter.ts';

export type ChangedResult = NotChanged | Taken | { readonly kind: 'changed'; readonly matter: Matter };

/** Writes a change; where somebody was faster, what it is now. */
export async function writeChange<Kind extends MatterKind>(
  {
    matters,
    clock,
  }: { readonly matters: Pick<MatterReader, 'readMatter'> & Pick<MatterWriter, 'changeMatter'>; readonly clock: Clock },
  matter: MatterOf<Kind>,
  change: MatterChange<Kind>,
  by: Person,
): Promise<ChangedResult> {
  const changed = await matters.changeMatter(matter, change, by, clock.now());
  if (changed === 'taken') return { kind: 'taken', pieces: (change.items ?? []).map(({ piece }) => piece) };
  // One of its kinds, whichever that is.
  if (changed !== 'stale') return { kind: 'changed', matter: changed as Matter };
  const now = await matters.readMatter(matter.id);
  return now ? { kind: 'stale', matter: now } : { kind: 'unknown-matter' };
}
