import { z } from 'zod';
import type { PurposeAdded } from '../../../../use-cases/morning/register-conversation.ts';
import { wordsFor } from '../../../words/words.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { type Command, commandsAt } from '../../chat/command.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';
import { page, pressesAt } from '../../chat/press.ts';
import { purposeCommands } from '../../chat/purpose.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { lateListCard } from './cards/late-list.ts';
import type { MorningDesk } from './desk.ts';

const LATE = /^\/?\s*(?:(?:les\s+)?retards?|late)\s*[!.?]*$/iu;
const REGISTER = /^\/?\s*(?:enregistrer|register)(?:\s+(?:ce|cette|this)\s+\p{L}+)?\s*[!.]*$/iu;
const UNREGISTER = /^\/?\s*(?:d[eé]s-?enregistrer|unregister)(?:\s+(?:ce|cette|this)\s+\p{L}+)?\s*[!.]*$/iu;

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
    if (!asked.who) return { text: talk.unknownPerson };
    if (asked.conversation.kind === 'personal') return { text: talk.alreadyPrivate };
    const done = await desk[act](asked.who, asked.conversation.id);
    if (done.kind === 'refused') return { card: refusalCard(asked.language, done.refusal) };
    return { text: done.kind === 'registered' ? talk.registered : talk.unregistered };
  },
});

const command = commandsAt<MorningDesk>();
const press = pressesAt<MorningDesk>();

const HELP: readonly HelpEntry[] = [
  {
    key: 'late',
    words: (language) => wordsFor(language).morning.help.late,
    spoken: ['retards', 'clients en retard', 'late', 'late customers'],
    takes: 'nothing',
    rank: { collects: 20, approves: 40, both: 30, reads: 30 },
    menu: { rank: 40 },
  },
  {
    key: 'register',
    words: (language) => wordsFor(language).morning.help.register,
    spoken: ['enregistrer', 'register'],
    takes: 'nothing',
    rank: {},
    administrators: { rank: 10, places: ['unregistered'] },
    menu: { rank: 90, groupsOnly: true },
  },
  {
    key: 'morning',
    words: (language) => wordsFor(language).morning.help.morning,
    spoken: ['enregistrer matin', 'register morning'],
    takes: 'nothing',
    rank: {},
    administrators: { rank: 30, places: ['registered', 'unregistered'] },
    menu: { rank: 110, groupsOnly: true },
  },
  {
    key: 'unregister',
    words: (language) => wordsFor(language).morning.help.unregister,
    spoken: ['desenregistrer', 'unregister'],
    takes: 'nothing',
    rank: {},
    administrators: { rank: 40, places: ['registered'] },
  },
];

/** The day's posts, and the conversations that get them. */
export const morningRoom = (desk: MorningDesk): ChatRoom =>
  openRoom(desk, {
    name: 'morning',
    commands: [
      registering(REGISTER, 'register'),
      registering(UNREGISTER, 'unregister'),
      ...purposeCommands<PurposeAdded, MorningDesk>('morning', 'matin|morning', ({ language }, _added, company) => ({
        text: wordsFor(language).talk.purposeAdded.morning(company),
      })),
      command(LATE, (talk, known) => sayLate(talk, known)),
    ],
    presses: [
      press('late.list', z.object({ page: page.optional() }), (talk, known, data) => sayLate(talk, known, data.page)),
    ],
    help: HELP,
  });
