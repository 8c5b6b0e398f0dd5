import { statementsWords } from '../../../words/statements/statements-words.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';

/** What help offers of this room. */
export const STATEMENTS_HELP: readonly HelpEntry[] = [
  {
    key: 'aging',
    words: (language) => statementsWords(language).help.aging,
    spoken: ['balance agee', 'aging', 'aged balance'],
    takes: 'customer',
    rank: { collects: 62, approves: 62, both: 72, reads: 22 },
  },
  {
    key: 'schedule',
    words: (language) => statementsWords(language).help.schedule,
    spoken: ['echeancier', 'schedule', 'due schedule'],
    takes: 'customer',
    rank: { collects: 64, approves: 64, both: 74, reads: 62 },
  },
  {
    key: 'statement',
    words: (language) => statementsWords(language).help.statement,
    spoken: ['releve', 'releve de compte', 'statement'],
    takes: 'customer',
    rank: { collects: 52, approves: 72, both: 62, reads: 52 },
  },
];
