import { wordsFor } from '../../../words/words.ts';
import { toAccount } from '../../account/card/candidates.ts';
import type { AccountDesk, TiersFinder } from '../../account/desk.ts';
import { forCustomer } from '../../account/for-customer.ts';
import { showAccount } from '../../account/show.ts';
import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { commandsAt, customerIn } from '../../chat/command.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';
import { account, pressesAt } from '../../chat/press.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { droppedOpen } from './press-dropped.ts';

export type TiersDesk = AccountDesk & TiersFinder;

/** « relance client X » */
const REMIND =
  /^\/?\s*(?:relanc(?:e|es|er|ez)|remind|chase)(?:\s+(?:(?:le|la|the)\s+)?(?:clients?|customer|tiers))?(?:\s*:)?(?:\s+(?<name>.+))?$/iu;

/** The account where one customer is meant, a choice where several are. */
async function sayRemind(talk: TalkAt<TiersDesk>, known: Known, name: string): Promise<Reply> {
  if (name === '') return { text: wordsFor(known.language).talk.whichCustomer };
  return forCustomer(talk.desk, known, name, toAccount(known.language), (found) =>
    showAccount(talk.desk, known, found),
  );
}

const SPOKEN = ['relance client', 'relance'];
const HELP: readonly HelpEntry[] = [
  {
    key: 'remind',
    words: (language) => wordsFor(language).account.help.remind,
    spoken: [...SPOKEN, 'relancer', 'remind client', 'remind customer', 'remind'],
    takes: 'customer',
    isOfNames: true,
    rank: { collects: 10, both: 10 },
    menu: { rank: 10 },
  },
  {
    key: 'account',
    words: (language) => wordsFor(language).account.help.account,
    spoken: [...SPOKEN, 'compte client', 'compte', 'remind client', 'account'],
    takes: 'customer',
    isOfNames: true,
    rank: { approves: 30, reads: 10 },
  },
];

const command = commandsAt<TiersDesk>();
const press = pressesAt<TiersDesk>();

/** Finding a customer, and the account. */
export const tiersRoom = (desk: TiersDesk): ChatRoom =>
  openRoom(desk, {
    name: 'tiers',
    commands: [command(REMIND, (talk, known, text) => sayRemind(talk, known, customerIn(REMIND, text)))],
    presses: [
      press('account.show', account, (talk, known, data) => showAccount(talk.desk, known, data, data)),
      droppedOpen,
    ],
    help: HELP,
  });
