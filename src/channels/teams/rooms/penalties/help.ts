import { penaltiesWords } from '../../../words/penalties/words.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';

/** What help offers of this room. The menus of Teams have no room left: the button on a customer's account leads there. */
export const PENALTIES_HELP: readonly HelpEntry[] = [
  {
    key: 'penalties',
    words: (language) => penaltiesWords(language).help.penalties,
    spoken: ['penalites', 'penalites client', 'penalites de retard', 'penalties', 'penalty'],
    takes: 'customer',
    rank: { collects: 75, approves: 75, both: 85, reads: 65 },
  },
];
