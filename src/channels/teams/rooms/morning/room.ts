import { z } from 'zod';
import type { PurposeAdded } from '../../../../use-cases/morning/register-conversation.ts';
import { morningWords } from '../../../words/morning/morning-words.ts';
import { wordsFor } from '../../../words/words.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { type Command, commandsAt } from '../../chat/command.ts';
import { page, pressesAt } from '../../chat/press.ts';
import { purposeCommands } from '../../chat/purpose.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { MORNING_ACTS } from './acts.ts';
import { lateListCard } from './cards/late-list.ts';
import type { MorningDesk } from './desk.ts';
import { MORNING_HELP } from './help.ts';
import { LATE, REGISTER, UNREGISTER } from './patterns.ts';

/** « retards »: who is late, the biggest first. */
async function sayLate({ desk }: TalkAt<MorningDesk>, { who, language }: Known, at = 1): Promise<Reply> {
  const list = await desk.late(who, at);
  return { card: list.kind === 'refused' ? refusalCard(language, list.refusal) : lateListCard(language, list) };
}

/** An administrator opens or closes this group conversation to talk of debts. The desk checks who asks. */
const registering = (pattern: RegExp, act: 'register' | 'unregister'): Command<MorningDesk> => ({
  pattern,
  async speak({ desk }, asked) {
    const { talk } = wordsFor(asked.language);
    const morning = morningWords(asked.language);
    if (!asked.who) return { text: talk.unknownPerson };
    if (asked.conversation.kind === 'personal') return { text: morning.alreadyPrivate };
    const done = await desk[act](asked.who, asked.conversation.id);
    if (done.kind === 'refused') return { card: refusalCard(asked.language, done.refusal) };
    return { text: done.kind === 'registered' ? morning.registered : morning.unregistered };
  },
});

const command = commandsAt<MorningDesk>();
const press = pressesAt<MorningDesk>();

/** The day's posts, and the conversations that get them. */
export const morningRoom = (desk: MorningDesk): ChatRoom =>
  openRoom(desk, {
    name: 'morning',
    commands: [
      registering(REGISTER, 'register'),
      registering(UNREGISTER, 'unregister'),
      ...purposeCommands<PurposeAdded, MorningDesk>('morning', 'matin|morning', {
        added: ({ language }, _added, company) => ({ text: morningWords(language).purposeAdded(company) }),
        removed: (language, company) => morningWords(language).purposeRemoved(company),
      }),
      command(LATE, (talk, known) => sayLate(talk, known)),
    ],
    presses: [
      press('late.list', z.object({ page: page.optional() }), (talk, known, data) => sayLate(talk, known, data.page)),
    ],
    help: MORNING_HELP,
    acts: MORNING_ACTS,
  });
