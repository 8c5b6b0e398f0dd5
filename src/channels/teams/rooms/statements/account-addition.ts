import { statementsWords } from '../../../words/statements/statements-words.ts';
import type { AccountAddition } from '../../account/addition.ts';
import { button } from '../../cards/buttons.ts';

/** Buttons on the card of a customer: nothing is read for them, and each press judges who asks. */
export const statementsOnAccount: AccountAddition = {
  rank: 90,
  read: async (_who, customer) => (language) => {
    const { see } = statementsWords(language);
    return {
      heading: '',
      lines: [],
      buttons: [
        button(see.statement, 'stated.statement', customer),
        button(see.schedule, 'stated.schedule', customer),
        button(see.aging, 'stated.aging', customer),
      ],
    };
  },
};
