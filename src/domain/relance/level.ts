import type { Day } from '../day.ts';
import type { OpenItem } from '../ledger/open-item.ts';
import type { LevelCorrection, RemindedInstalment, TiersMemory } from './memory.ts';
import { rememberedOf } from './remembered.ts';

/** Sage proposes an entry no more once EC_Rappel is there. */
export const SAGE_MAX_LEVEL = 10;

/** How far an instalment has come: 0 when never reminded, 4 a mise en demeure, more where Sage counted more. */
export interface LevelReached {
  readonly level: number;
  readonly last: Day | null;
}

/** What of one item is remembered that its level hangs on. */
type LevelMemory = Pick<TiersMemory, 'reminded' | 'corrections'>;

/** The last reminder of ours, of what is remembered of one item. */
export const lastReminded = ({ reminded }: Pick<TiersMemory, 'reminded'>): RemindedInstalment | undefined =>
  reminded.toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];

/**
 * The higher of EC_Rappel and ours, and the later of EC_DateRelance and ours. A level that a person chose stands against a
 * higher EC_Rappel that is not newer (case D5), and so does a correction and the letter that rose from it. A correction is of the
 * count alone: the day of the last reminder stays, and intervals run from it. `memory`: of this item.
 */
export function levelReached(item: OpenItem, memory: LevelMemory): LevelReached {
  const { sageLevel, sageReminded } = item;
  const reminded = lastReminded(memory);
  const sageIsNewer = reminded === undefined || (sageReminded !== null && sageReminded > reminded.on);
  const last = sageIsNewer ? sageReminded : reminded.on;
  const standing = standingCorrection(item, memory);
  if (standing) return { level: standing.count, last };
  if (!reminded) return { level: sageLevel, last };
  const bySomebody = reminded.byHand || isRisen(lastCorrection(memory), reminded);
  return { level: bySomebody && !sageIsNewer ? reminded.level : Math.max(sageLevel, reminded.level), last };
}

/**
 * The correction that counts for an item: the last, until one of our letters rises from it or Sage counts a reminder on a later
 * day. A letter that is annulled has not risen: the correction counts again. `memory`: of this item.
 */
export function standingCorrection(item: OpenItem, memory: LevelMemory): LevelCorrection | undefined {
  const correction = lastCorrection(memory);
  if (!correction || isRisen(correction, lastReminded(memory))) return undefined;
  const { sageReminded } = item;
  return sageReminded !== null && sageReminded > correction.on ? undefined : correction;
}

/** The corrections that count of some items, each with the number that its item has now. */
export function standingCorrections(items: readonly OpenItem[], memory: TiersMemory): readonly LevelCorrection[] {
  if (memory.corrections.length === 0) return [];
  const remembered = rememberedOf(items, memory);
  return items.flatMap((item) => {
    const standing = standingCorrection(item, remembered(item));
    return standing ? [{ ...standing, ecNo: item.ecNo }] : [];
  });
}

const lastCorrection = ({ corrections }: Pick<TiersMemory, 'corrections'>): LevelCorrection | undefined =>
  corrections.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];

/** A reminder of the day of the correction rose from it unless it is the one that was corrected. */
function isRisen(correction: LevelCorrection | undefined, reminded: RemindedInstalment | undefined): boolean {
  if (!correction || !reminded || reminded.on < correction.on) return false;
  const { seen } = correction;
  return reminded.on > correction.on || seen?.on !== reminded.on || seen.level !== reminded.level;
}
