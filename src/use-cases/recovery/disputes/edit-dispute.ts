import type { Person } from '../../../domain/person.ts';
import { type DisputeEdits, editDispute } from '../../../domain/recovery/disputes/edit-dispute.ts';
import { checkText } from '../add-task.ts';
import { writeChange } from '../matters/change-matter.ts';
import { checkDayAhead, checkNote } from '../matters/check-note.ts';
import { changingOf, type EditedResult, fieldsOf, isPerson, newOwner } from '../matters/edit-matter.ts';
import { findMatter, type MatterSeen } from '../matters/find-matter.ts';
import type { MatterPorts } from '../matters/matter-ports.ts';

/** What a person changed of a dispute, as they wrote it; what is absent stays. */
export interface DisputeEdited {
  readonly motif?: string | undefined;
  readonly note?: string | undefined;
  /** Address. */
  readonly colleague?: string | undefined;
  /** `YYYY-MM-DD`; '': no day any more. */
  readonly expected?: string | undefined;
}

/**
 * Changes the motif, the note, the owner or the expected day of a dispute that stands. Whoever saw an older version changes nothing
 * and is told.
 */
export async function editOpenDispute(
  ports: Pick<MatterPorts, 'companies' | 'directory' | 'matters' | 'clock'>,
  who: Person,
  seen: MatterSeen,
  asked: DisputeEdited,
): Promise<EditedResult> {
  const found = await findMatter(ports, who, 'dispute', seen);
  if (found.kind !== 'found') return found;
  const { matter, company } = found;
  const motif = asked.motif === undefined ? undefined : checkText(asked.motif, 'reason');
  if (motif !== undefined && typeof motif !== 'string') return motif;
  const note = asked.note === undefined ? undefined : checkNote(asked.note);
  if (note !== undefined && typeof note !== 'string') return note;
  const expected = asked.expected === undefined ? undefined : checkDayAhead(asked.expected, ports.clock.today());
  if (expected !== undefined && expected !== null && typeof expected !== 'string') return expected;
  const owner = await newOwner(ports, company, asked.colleague);
  if (owner !== null && !isPerson(owner)) return owner;
  const edits: DisputeEdits = {
    ...(motif === undefined ? {} : { motif }),
    ...(note === undefined ? {} : { note }),
    ...(expected === undefined ? {} : { expected }),
    ...(owner === null ? {} : { owner }),
  };
  const { facts, changes } = editDispute(matter.facts, edits, changingOf(matter, who, ports.clock));
  if (changes.length === 0) return { kind: 'nothing-changed' };
  return writeChange(ports, matter, { facts, end: null, act: 'dispute-edited', edited: fieldsOf(changes) }, who);
}
