import type { Person } from '../../../../domain/person.ts';
import type { FindResult } from '../../../../use-cases/tiers/find-tiers.ts';
import { explainIn } from '../../../words/explain/explain.ts';
import { wordsFor } from '../../../words/words.ts';
import { clip } from '../../cards/clip.ts';
import type { ActionAnswer, AskedAction, ExtensionAction } from './extension-action.ts';
import { chosenSchema, findChosen } from './find-chosen.ts';
import { type CustomerChoice, choicesOf, NO_TEXT, taskForm } from './task-form.ts';

/**
 * « Relancer »: a customer is chosen, whose card is dropped into the conversation. Pressed, it shows the account with the reminder
 * proposed, to who may see it.
 */
export const remindAction = (find: (who: Person, text: string) => Promise<FindResult>): ExtensionAction => ({
  commandId: 'remind',
  async answer({ who, language, data }) {
    if (data === undefined) return formOf(language, [], '', '');
    const { remind } = wordsFor(language).extension;
    const typed = chosenSchema.parse(data);
    const chosen = await findChosen((text) => find(who, text), typed);
    switch (chosen.kind) {
      case 'refused':
        return { kind: 'said', text: explainIn(language).refusal(chosen.refusal) };
      case 'nothing':
        return formOf(language, [], remind.needed, '');
      case 'none':
        return formOf(language, [], remind.none(clip(typed.customer, 60)), typed.customer);
      case 'several':
        return formOf(language, chosen.customers, remind.several(clip(typed.customer, 60)), '');
      case 'one': {
        const { company, companyName, code, name } = chosen.customer;
        return { kind: 'dropped', names: { company, companyName, code, name } };
      }
    }
  },
});

function formOf(
  language: AskedAction['language'],
  customers: readonly CustomerChoice[],
  problem: string,
  customer: string,
): ActionAnswer {
  const { remind } = wordsFor(language).extension;
  const card = taskForm({
    ...NO_TEXT,
    title: remind.title,
    problem,
    ...choicesOf(customers),
    choicesLabel: remind.choose,
    customerLabel: remind.label,
    customerExample: remind.example,
    customer,
    save: remind.next,
    data: {},
  });
  return { kind: 'form', title: remind.title, card };
}
