import type { LevelRank } from '../company/reminder-plan.ts';

/**
 * What a letter is for. `rappel`: of what is late, the only kind that moves levels and intervals (the highest level is the mise en
 * demeure). `prevenance`: of what falls due soon. `releve`: the account between two days, or what is open of it.
 */
export const LETTER_KINDS = ['rappel', 'prevenance', 'releve'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Which letter: a level where its kind has them (4: the mise en demeure), else null. */
export interface LetterNamed {
  readonly kind: LetterKind;
  readonly level: LevelRank | null;
}
