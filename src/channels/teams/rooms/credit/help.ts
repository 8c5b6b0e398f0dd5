import { creditWords } from '../../../words/credit/credit-words.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';

/** What help and the menus of Teams offer of this room. */
export const CREDIT_HELP: readonly HelpEntry[] = [
  {
    key: 'encours',
    words: (language) => creditWords(language).help.encours,
    spoken: ['encours client', 'encours', 'plafond client', 'exposure client', 'exposure'],
    takes: 'customer',
    rank: { collects: 40, approves: 20, both: 40, reads: 40 },
    menu: { rank: 20 },
  },
  {
    key: 'holds',
    words: (language) => creditWords(language).help.holds,
    spoken: ['commandes bloquees', 'commandes a debloquer', 'blocked orders', 'blocages'],
    takes: 'nothing',
    rank: { collects: 80, approves: 10, both: 20, reads: 70 },
    menu: { rank: 30 },
  },
  {
    key: 'approvals',
    words: (language) => creditWords(language).help.approvals,
    spoken: ['enregistrer approbations', 'register approvals'],
    takes: 'nothing',
    rank: {},
    administrators: { rank: 20, places: ['registered', 'unregistered'] },
    menu: { rank: 100, only: 'groups' },
  },
];
