import type { Day } from '../../domain/day.ts';
import type { Language } from '../../domain/language.ts';
import type { NoRate, Penalties } from '../../domain/penalties/penalties.ts';
import type { InterventionState } from '../../domain/recovery/files/file.ts';
import type { Procedure } from '../../domain/recovery/proceedings/proceedings.ts';

/** What other rooms say of what is theirs, in their words. */
export interface SaidElsewhere {
  /** How penalties are counted and at which rates, or why there are none. */
  readonly basis: (penalties: Penalties | NoRate, onDay: Day, language: Language) => readonly string[];
  readonly procedure: (procedure: Procedure, language: Language) => string;
  readonly state: (state: InterventionState, language: Language) => string;
}
