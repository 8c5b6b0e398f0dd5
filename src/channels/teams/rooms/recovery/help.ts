import { filesWords } from '../../../words/recovery/files-words.ts';
import { recoveryWords } from '../../../words/recovery/recovery-words.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';

/** What help and the menus of Teams offer of this room. */
export const RECOVERY_HELP: readonly HelpEntry[] = [
  {
    key: 'agenda',
    words: (language) => recoveryWords(language).help.agenda,
    spoken: ['agenda', 'mes taches', 'my tasks'],
    takes: 'nothing',
    rank: { collects: 25, approves: 25, both: 25, reads: 75 },
    menu: { rank: 35, only: 'personal' },
  },
  {
    key: 'files',
    words: (language) => filesWords(language).help,
    spoken: ['dossiers', 'dossiers de recouvrement', 'files', 'recovery files'],
    takes: 'nothing',
    rank: { collects: 28, approves: 28, both: 28, reads: 77 },
  },
];
