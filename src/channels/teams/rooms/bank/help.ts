import { bankWords } from '../../../words/bank/bank-words.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';

/** What help offers of this room. The menus of Teams have no room left: the agenda and the customer's account lead there. */
export const BANK_HELP: readonly HelpEntry[] = [
  {
    key: 'unbooked',
    words: (language) => bankWords(language).help.unbooked,
    spoken: ['encaissements', 'encaissements a saisir', 'payments to book'],
    takes: 'nothing',
    rank: { collects: 65, approves: 80, both: 80, reads: 80 },
  },
];
