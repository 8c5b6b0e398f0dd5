import type { Company } from '../../../domain/company/company.ts';
import type { Person } from '../../../domain/person.ts';
import type { Changing, FactChange } from '../../../domain/recovery/edits.ts';
import type { Matter, MatterKind, MatterOf } from '../../../domain/recovery/matters/matter.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Refused } from '../../refusal.ts';
import { findColleague, type NoColleague, type PeoplePorts } from '../task-rights.ts';
import type { ChangedResult } from './change-matter.ts';

/** What an edit may come to. */
export type EditedResult =
  | ChangedResult
  | NoColleague
  | Refused
  /** All is as it was: nothing was written. */
  | { readonly kind: 'nothing-changed' };

/** What an edit of this matter is signed with. */
export const changingOf = <Kind extends MatterKind>(
  { version }: Pick<MatterOf<Kind>, 'version'>,
  by: Person,
  clock: Clock,
): Changing => ({ by, at: clock.now().toISOString(), version: version + 1 });

/** In history, which is kept when what people wrote is erased: which fields, and not what stood in them. */
export const fieldsOf = (changes: readonly FactChange[]): readonly string[] => changes.map(({ field }) => field);

/** Who is to have it from now on; null where no address was given: it stays whose it is. */
export async function newOwner(
  ports: Pick<PeoplePorts, 'directory'>,
  company: Company,
  address: string | undefined,
): Promise<Person | null | NoColleague> {
  const given = address?.trim() ?? '';
  if (given === '') return null;
  const found = await findColleague(ports, company, given);
  return found.kind === 'colleague' ? found.person : found;
}

/** Whether it is a person, and neither nobody nor why there is none. */
export const isPerson = (found: Person | null | NoColleague): found is Person => found !== null && !('kind' in found);

/** Of a matter that people edit: what was changed of it, the oldest first. */
export const changesOf = ({ facts }: Matter): readonly FactChange[] => ('changes' in facts && facts.changes) || [];
