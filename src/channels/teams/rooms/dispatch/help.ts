import { dispatchWords } from '../../../words/dispatch/dispatch-words.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';

/** What help and the menus of Teams offer of this room. */
export const DISPATCH_HELP: readonly HelpEntry[] = [
  {
    key: 'toCheck',
    words: (language) => dispatchWords(language).help.toCheck,
    spoken: ['a verifier', 'to check'],
    takes: 'nothing',
    rank: { collects: 30, approves: 80, both: 50, reads: 80 },
    menu: { rank: 80 },
  },
];
