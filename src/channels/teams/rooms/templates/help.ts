import { templatesWords } from '../../../words/templates/templates-words.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';

/** What help and the menus of Teams offer of this room. */
export const TEMPLATES_HELP: readonly HelpEntry[] = [
  {
    key: 'templates',
    words: (language) => templatesWords(language).help,
    spoken: ['modeles', 'modeles de lettres', 'templates', 'letter templates'],
    takes: 'nothing',
    rank: { collects: 92, approves: 92, both: 92, reads: 92 },
  },
];
