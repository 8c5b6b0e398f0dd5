import { tiersWords } from '../../../words/tiers/tiers-words.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';

const SPOKEN = ['relance client', 'relance'];
/** What help and the menus of Teams offer of this room. */
export const TIERS_HELP: readonly HelpEntry[] = [
  {
    key: 'remind',
    words: (language) => tiersWords(language).help.remind,
    spoken: [...SPOKEN, 'relancer', 'remind client', 'remind customer', 'remind'],
    takes: 'customer',
    isOfNames: true,
    rank: { collects: 10, both: 10 },
    menu: { rank: 10 },
  },
  {
    key: 'account',
    words: (language) => tiersWords(language).help.account,
    spoken: [...SPOKEN, 'compte client', 'compte', 'remind client', 'account'],
    takes: 'customer',
    isOfNames: true,
    rank: { approves: 30, reads: 10 },
  },
];
