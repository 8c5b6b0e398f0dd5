import { commentsWords } from '../../../words/comments/comments-words.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';

/** What help and the menus of Teams offer of this room. */
export const COMMENTS_HELP: readonly HelpEntry[] = [
  {
    key: 'comment',
    words: (language) => commentsWords(language).help.write,
    spoken: ['commenter', 'comment on'],
    takes: 'customer',
    rank: { collects: 62, approves: 62, both: 62, reads: 42 },
  },
  {
    key: 'comments',
    words: (language) => commentsWords(language).help.history,
    spoken: ['commentaires', 'comments', 'historique des commentaires'],
    takes: 'customer',
    rank: { collects: 64, approves: 64, both: 64, reads: 44 },
  },
];
