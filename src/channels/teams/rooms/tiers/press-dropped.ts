import { wordsFor } from '../../../words/words.ts';
import type { AccountDesk } from '../../account/desk.ts';
import { showAccount } from '../../account/show.ts';
import { continueInPrivate } from '../../chat/among-us.ts';
import type { Press } from '../../chat/press.ts';
import { customerRefSchema } from '../../deep-link.ts';
import type { Asked, Reply } from '../../turn.ts';

/**
 * « Ouvrir » on a card that a message extension left: the account for the person who presses, with their own rights; in a
 * conversation where debts may not be spoken of, in private.
 */
export const droppedOpen: Press<AccountDesk> = {
  verb: 'dropped.open',
  async answer(talk, asked, data) {
    const ref = customerRefSchema.safeParse(data);
    if (!ref.success) return { text: wordsFor(asked.language).talk.tampered };
    const show = (own: Asked) => showTo(talk.desk, own, ref.data);
    const { id, kind } = asked.conversation;
    if (kind !== 'personal' && !(await talk.isRegistered(id))) return continueInPrivate(talk, asked, show);
    // The message is the person's own, not ours to keep up to date.
    const { card, text } = await show(asked);
    return { ...(card ? { card } : {}), ...(text === undefined ? {} : { text }) };
  },
};

async function showTo(
  desk: AccountDesk,
  asked: Asked,
  ref: { readonly company: string; readonly code: string },
): Promise<Reply> {
  if (!asked.who) return { text: wordsFor(asked.language).talk.unknownPerson };
  return showAccount(desk, { ...asked, who: asked.who }, ref);
}
