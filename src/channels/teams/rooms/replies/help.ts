import { answersWords } from '../../../words/replies/answers-words.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';

/** What help and the menus of Teams offer of this room. */
export const REPLIES_HELP: readonly HelpEntry[] = [
  {
    key: 'replies',
    words: (language) => answersWords(language).help,
    spoken: ['reponses', 'replies'],
    takes: 'customer',
    rank: { collects: 27, approves: 27, both: 27, reads: 76 },
  },
];
