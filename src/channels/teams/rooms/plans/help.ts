import { plansWords, rehearsalWords } from '../../../words/plans/words.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';

/** What help offers of this room. The menus of Teams have no room left: the button on a customer's account leads there. */
export const PLANS_HELP: readonly HelpEntry[] = [
  {
    key: 'plan',
    words: (language) => plansWords(language).help.plan,
    spoken: ['plan', 'plan de relance', 'plan client', 'reminder plan'],
    takes: 'customer',
    rank: { collects: 78, approves: 78, both: 88, reads: 68 },
  },
  {
    key: 'plan-rehearsal',
    words: (language) => rehearsalWords(language).help.rehearsal,
    spoken: ['plan repetition', 'repetition du plan', 'plan rehearsal'],
    takes: 'nothing',
    rank: { collects: 79, approves: 79, both: 89, reads: 69 },
  },
];
