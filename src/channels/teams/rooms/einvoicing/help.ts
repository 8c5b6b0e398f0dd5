import { einvoicingWords } from '../../../words/einvoicing/einvoicing-words.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';

/** What help offers of this room. The menus of Teams have no room left: the customer's account and runs say what is held. */
export const EINVOICING_HELP: readonly HelpEntry[] = [
  {
    key: 'einvoices',
    words: (language) => einvoicingWords(language).help.einvoices,
    spoken: ['efactures', 'e-factures', 'factures electroniques', 'einvoices'],
    takes: 'nothing',
    rank: { collects: 66, approves: 81, both: 81, reads: 81 },
  },
];
