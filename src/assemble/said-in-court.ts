import type { SaidElsewhere } from '../channels/litigation/said-elsewhere.ts';
import { sayBasis } from '../channels/words/penalties/say-basis.ts';
import { sayProcedure, sayState } from '../channels/words/recovery/say-facts.ts';

/** What the rooms say of what is theirs in a dossier contentieux. */
export const SAID_IN_COURT: SaidElsewhere = { basis: sayBasis, procedure: sayProcedure, state: sayState };
