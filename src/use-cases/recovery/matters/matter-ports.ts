import type { MatterReader, MatterWriter } from '../../ports/recovery/matter-store.ts';
import type { SituationPorts } from '../../tiers/read-situation.ts';
import type { PeoplePorts } from '../task-rights.ts';

export interface MatterPorts extends SituationPorts, PeoplePorts {
  readonly matters: MatterReader & MatterWriter;
}

/** Signs of what a person may write down of a matter. */
export const MAX_NOTE = 300;
/** Matters of one customer, or of one list: past these, that there are many is all that is said. */
export const MOST_MATTERS = 200;
