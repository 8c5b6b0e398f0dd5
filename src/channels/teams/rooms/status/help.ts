import { statusWords } from '../../../words/status/status-words.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';

/** What help offers of this room, to administrators alone. */
export const STATUS_HELP: readonly HelpEntry[] = [
  {
    key: 'status',
    words: (language) => statusWords(language).help.status,
    spoken: ['etat', 'etat de relance', 'status'],
    takes: 'nothing',
    rank: {},
    administrators: { rank: 95, places: ['personal'] },
  },
];
