import type { Day } from '../day.ts';
import type { OpenItem } from '../ledger/open-item.ts';
import type { RemindedInstalment, TiersMemory } from './memory.ts';

/** Sage proposes an entry no more once EC_Rappel is there. */
export const SAGE_MAX_LEVEL = 10;

/** How far an instalment has come: 0 when never reminded, 4 a mise en demeure, more where Sage counted more. */
export interface LevelReached {
  readonly level: number;
  readonly last: Day | null;
}

/** The last reminder of ours, of what is remembered of one item. */
export const lastReminded = ({ reminded }: Pick<TiersMemory, 'reminded'>): RemindedInstalment | undefined =>
  reminded.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];

/**
 * The higher of EC_Rappel and ours, and the later of EC_DateRelance and ours. A level that a person chose stands against a
 * higher EC_Rappel that is not newer (case D5).
 */
export function levelReached(item: OpenItem, reminded: RemindedInstalment | undefined): LevelReached {
  const { sageLevel, sageReminded } = item;
  if (!reminded) return { level: sageLevel, last: sageReminded };
  const sageIsNewer = sageReminded !== null && sageReminded > reminded.on;
  return {
    level: reminded.byHand && !sageIsNewer ? reminded.level : Math.max(sageLevel, reminded.level),
    last: sageIsNewer ? sageReminded : reminded.on,
  };
}
