import type { Cents } from '../../../domain/cents.ts';
import type { Person } from '../../../domain/person.ts';
import { editFile, type FileEdits } from '../../../domain/recovery/files/edit-file.ts';
import type { Priority, ThirdParty } from '../../../domain/recovery/files/file.ts';
import type { MatterOf } from '../../../domain/recovery/matters/matter.ts';
import { type Refused, refuse } from '../../refusal.ts';
import { checkText } from '../add-task.ts';
import { writeChange } from '../matters/change-matter.ts';
import { checkNote } from '../matters/check-note.ts';
import { type ItemsChanged, rechooseItems } from '../matters/choose-items.ts';
import { changingOf, type EditedResult, fieldsOf, isPerson, newOwner } from '../matters/edit-matter.ts';
import { findMatter, type MatterSeen } from '../matters/find-matter.ts';
import type { MatterPorts } from '../matters/matter-ports.ts';
import { openMatters } from '../matters/show-matters.ts';
import { checkLoss } from './open-file.ts';

/** What a person changed of a file, as they wrote it; what is absent stays. */
export interface FileEdited {
  readonly motif?: string | undefined;
  /** Address of the chargé de recouvrement. */
  readonly colleague?: string | undefined;
  readonly contact?: string | undefined;
  readonly third?: ThirdParty | undefined;
  readonly priority?: Priority | undefined;
  /** Per cent, 0–100. */
  readonly expectedLoss?: number | undefined;
  /** ≥ 0, in the currency of the file. */
  readonly provision?: Cents | undefined;
  /** What it has come to so far; closing asks for the last word. */
  readonly result?: string | undefined;
  readonly items?: ItemsChanged | undefined;
}

/**
 * Changes a file that is open, with who changed what: an instalment that is added is in no other open file, one at least stays in it.
 * Whoever saw an older version changes nothing and is told.
 */
export async function editOpenFile(
  ports: MatterPorts,
  who: Person,
  seen: MatterSeen,
  asked: FileEdited,
): Promise<EditedResult> {
  const found = await findMatter(ports, who, 'file', seen);
  if (found.kind !== 'found') return found;
  const { matter, company } = found;
  const written = checkWritten(asked);
  if (written.kind === 'refused') return written;
  const owner = await newOwner(ports, company, asked.colleague);
  if (owner !== null && !isPerson(owner)) return owner;
  const items = await chooseAnew(ports, who, matter, asked.items);
  if (items.kind !== 'chosen') return items;
  const edits: FileEdits = { ...written.edits, ...(owner === null ? {} : { owner }) };
  const both = { before: matter.items, after: items.items };
  const { facts, changes } = editFile(matter.facts, edits, both, changingOf(matter, who, ports.clock));
  if (changes.length === 0) return { kind: 'nothing-changed' };
  const change = { facts, items: items.items, end: null, act: 'file-edited', edited: fieldsOf(changes) };
  return writeChange(ports, matter, change, who);
}

function checkWritten(asked: FileEdited): Refused | { readonly kind: 'ok'; readonly edits: FileEdits } {
  const motif = asked.motif === undefined ? undefined : checkText(asked.motif, 'reason');
  if (motif !== undefined && typeof motif !== 'string') return motif;
  const contact = asked.contact === undefined ? undefined : checkNote(asked.contact);
  if (contact !== undefined && typeof contact !== 'string') return contact;
  const result = asked.result === undefined ? undefined : checkNote(asked.result, 'reason');
  if (result !== undefined && typeof result !== 'string') return result;
  const { expectedLoss, provision, priority, third } = asked;
  const loss = expectedLoss === undefined ? null : checkLoss(expectedLoss);
  if (loss !== null) return loss;
  if (provision !== undefined && provision < 0) return refuse({ code: 'bad-amount', given: String(provision) });
  const edits = {
    ...(motif === undefined ? {} : { motif }),
    ...(contact === undefined ? {} : { contact }),
    ...(result === undefined ? {} : { result: result === '' ? null : result }),
    ...(expectedLoss === undefined ? {} : { expectedLoss }),
    ...(provision === undefined ? {} : { provision }),
    ...(priority === undefined ? {} : { priority }),
    ...(third === undefined ? {} : { third }),
  };
  return { kind: 'ok', edits };
}

/** Sage is asked only where items change. */
async function chooseAnew(
  ports: MatterPorts,
  who: Person,
  file: MatterOf<'file'>,
  changed: ItemsChanged | undefined,
): Promise<ReturnType<typeof rechooseItems> | Refused> {
  if (!changed) return { kind: 'chosen', items: file.items };
  const customer = await openMatters(ports, who, { company: file.company, tiers: file.tiers });
  return customer.kind === 'refused' ? customer : rechooseItems(customer, file, changed);
}
