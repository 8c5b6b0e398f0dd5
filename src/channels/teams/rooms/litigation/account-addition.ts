import type { PeoplePorts } from '../../../../use-cases/recovery/task-rights.ts';
import { mayAct } from '../../../../use-cases/recovery/task-rights.ts';
import { litigationWords } from '../../../words/litigation/litigation-words.ts';
import type { AccountAddition } from '../../account/addition.ts';
import { button } from '../../cards/buttons.ts';

/** On the card of an account: a button for who may act there; nothing is read until it is pressed. */
export const accountLitigation = ({ companies, directory }: PeoplePorts): AccountAddition => ({
  rank: 95,
  async read(who, { company: code, code: tiers }) {
    const company = companies.get(code);
    if (company && who && !mayAct(await directory.rolesOf(who, company))) return null;
    return (language) => ({
      heading: '',
      lines: [],
      buttons: [button(litigationWords(language).form.button, 'litigation.form', { company: code, code: tiers })],
    });
  },
});
