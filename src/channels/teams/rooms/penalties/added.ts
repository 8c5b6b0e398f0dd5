import { penaltiesWords } from '../../../words/penalties/words.ts';
import type { AccountAddition } from '../../account/addition.ts';
import { button } from '../../cards/buttons.ts';

/** The way from a customer's account to their penalties: a button, which asks nothing of Sage until it is pressed. */
export const PENALTIES_ON_ACCOUNT: AccountAddition = {
  rank: 50,
  read:
    async (_who, { company, code }) =>
    (language) => ({
      heading: '',
      lines: [],
      buttons: [button(penaltiesWords(language).button, 'penalties.show', { company, code })],
    }),
};
