import type { Person } from '../../../../domain/person.ts';
import type { Matter } from '../../../../domain/recovery/matters/matter.ts';
import { type DisputeEdited, editOpenDispute } from '../../../../use-cases/recovery/disputes/edit-dispute.ts';
import { editOpenFile, type FileEdited } from '../../../../use-cases/recovery/files/edit-file.ts';
import type { EditedResult } from '../../../../use-cases/recovery/matters/edit-matter.ts';
import type { MatterSeen } from '../../../../use-cases/recovery/matters/find-matter.ts';
import type { MatterPorts } from '../../../../use-cases/recovery/matters/matter-ports.ts';
import { openMatters } from '../../../../use-cases/recovery/matters/show-matters.ts';
import type { Refused } from '../../../../use-cases/refusal.ts';
import type { Edited } from './cards/edits/shown.ts';
import type { MatterFormView } from './cards/matter-form-data.ts';
import { formOf } from './open-matters-desk.ts';

/** What is asked of a file or a dispute that people edit. Each call checks rights and returns values, never words. */
export interface EditDesk {
  /** One that stands, with what its form offers. */
  editing(
    who: Person,
    id: string,
  ): Promise<
    | { readonly kind: 'editing'; readonly matter: Edited; readonly view: MatterFormView }
    | { readonly kind: 'unknown-matter' }
    | Refused
  >;
  editFile(who: Person, seen: MatterSeen, asked: FileEdited): Promise<EditedResult>;
  editDispute(who: Person, seen: MatterSeen, asked: DisputeEdited): Promise<EditedResult>;
}

/** Promises and proceedings are not edited: a promise is taken back and made anew. */
export const isEdited = (matter: Matter): matter is Edited & Matter =>
  matter.end === null && (matter.kind === 'file' || matter.kind === 'dispute');

/** Edits for the bot, made of use cases: nothing is decided here. */
export const openEditDesk = (ports: MatterPorts): EditDesk => ({
  async editing(who, id) {
    const matter = await ports.matters.readMatter(id);
    if (!matter || !isEdited(matter)) return { kind: 'unknown-matter' };
    const view = await openMatters(ports, who, { company: matter.company, tiers: matter.tiers });
    return view.kind === 'refused' ? view : { kind: 'editing', matter, view: await formOf(ports, view) };
  },
  editFile: (who, seen, asked) => editOpenFile(ports, who, seen, asked),
  editDispute: (who, seen, asked) => editOpenDispute(ports, who, seen, asked),
});
