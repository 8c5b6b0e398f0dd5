import { z } from 'zod';
import { wordsFor } from '../../words/words.ts';
import { continueInPrivate } from '../chat/among-us.ts';
import type { Press } from '../chat/press.ts';
import { hear } from './hear.ts';

const said = z.object({ text: z.string().max(500) });

/** A command on a card, as if it were typed: who presses and where is judged by it. */
const command: Press = {
  verb: 'command.say',
  async answer(ports, asked, data) {
    const checked = said.safeParse(data);
    return checked.success ? hear(ports, asked, checked.data.text) : { text: wordsFor(asked.language).talk.tampered };
  },
};

/** Pressed where debts may not be spoken of: the text comes back, and its answer goes to the person alone. */
const inPrivate: Press = {
  verb: 'private.continue',
  async answer(ports, asked, data) {
    const checked = said.safeParse(data);
    if (!checked.success) return { text: wordsFor(asked.language).talk.tampered };
    return continueInPrivate(ports, asked, (own) => hear(ports, own, checked.data.text));
  },
};

export const TALK_PRESSES: readonly Press[] = [command, inPrivate];
