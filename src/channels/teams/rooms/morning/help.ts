import { morningWords } from '../../../words/morning/morning-words.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';

/** What help and the menus of Teams offer of this room. */
export const MORNING_HELP: readonly HelpEntry[] = [
  {
    key: 'late',
    words: (language) => morningWords(language).help.late,
    spoken: ['retards', 'clients en retard', 'late', 'late customers'],
    takes: 'nothing',
    rank: { collects: 20, approves: 40, both: 30, reads: 30 },
    menu: { rank: 40 },
  },
  {
    key: 'register',
    words: (language) => morningWords(language).help.register,
    spoken: ['enregistrer', 'register'],
    takes: 'nothing',
    rank: {},
    administrators: { rank: 10, places: ['unregistered'] },
    menu: { rank: 90, only: 'groups' },
  },
  {
    key: 'morning',
    words: (language) => morningWords(language).help.morning,
    spoken: ['enregistrer matin', 'register morning'],
    takes: 'nothing',
    rank: {},
    administrators: { rank: 30, places: ['registered', 'unregistered'] },
    menu: { rank: 110, only: 'groups' },
  },
  {
    key: 'unregister',
    words: (language) => morningWords(language).help.unregister,
    spoken: ['desenregistrer', 'unregister'],
    takes: 'nothing',
    rank: {},
    administrators: { rank: 40, places: ['registered'] },
  },
];
