import type { RoomSetting } from '../../company/room-setting.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';
import type { ReleveContent } from './releve.ts';

/** What a company decided about letters beside the rappel. */
export interface LettersSetting {
  readonly prevenance: {
    /** So many days before the due date, inclusive, and never on it or after (case C7). */
    readonly daysBefore: number;
    /** In hundredths of the letter's currency: less than this is not worth a letter. */
    readonly minimum: number;
  };
  readonly releve: {
    readonly of: ReleveContent;
    /** Of the month, from which the relevé of the month before is due. */
    readonly day: number;
    /** To every customer but those « hors rappel » and en sommeil. */
    readonly everybody: boolean;
    /** To these, whoever else gets one, « hors rappel » or not. */
    readonly tiers: readonly TiersCode[];
  };
}

export const LETTERS: RoomSetting<LettersSetting> = {
  key: 'letters',
  // Peers send it three to ten days before. A relevé is sent where it is wanted: nobody said so by default.
  byDefault: {
    prevenance: { daysBefore: 7, minimum: 0 },
    releve: { of: 'open-items', day: 1, everybody: false, tiers: [] },
  },
};
