import { figuresWords } from '../../../words/figures/figures-words.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';

/** What help and the menus of Teams offer of this room. */
export const FIGURES_HELP: readonly HelpEntry[] = [
  {
    key: 'top',
    words: (language) => figuresWords(language).help.top,
    spoken: ['top', 'top 10', 'qui nous doit quoi', 'qui doit quoi', 'who owes us what'],
    takes: 'nothing',
    rank: { collects: 60, approves: 50, both: 70, reads: 20 },
    menu: { rank: 50 },
  },
  {
    key: 'follow',
    words: (language) => figuresWords(language).help.follow,
    spoken: ['suivre', 'suivi', 'follow'],
    takes: 'text',
    rank: { collects: 70, approves: 60, both: 80, reads: 60 },
    menu: { rank: 60 },
  },
  {
    key: 'dmp',
    words: (language) => figuresWords(language).help.dmp,
    spoken: ['dmp client', 'dmp', 'delai de paiement client'],
    takes: 'customer',
    rank: { collects: 50, approves: 70, both: 60, reads: 50 },
    menu: { rank: 70 },
  },
];
