import { plansWords } from '../../../words/plans/words.ts';
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
];
