import { plansWords } from '../../../words/plans/words.ts';
import type { AccountAddition } from '../../account/addition.ts';
import { button } from '../../cards/buttons.ts';

/** The way from a customer's account to the plan that it follows: a button, which asks nothing until it is pressed. */
export const PLAN_ON_ACCOUNT: AccountAddition = {
  rank: 60,
  read:
    async (_who, { company, code }) =>
    (language) => ({
      heading: '',
      lines: [],
      buttons: [button(plansWords(language).button, 'plan.customer', { company, code })],
    }),
};
