import { tiersWords } from '../../../words/tiers/tiers-words.ts';
import { toAccount } from '../../account/card/candidates.ts';
import type { AccountDesk, TiersFinder } from '../../account/desk.ts';
import { forCustomer } from '../../account/for-customer.ts';
import { showAccount } from '../../account/show.ts';
import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { commandsAt, customerIn } from '../../chat/command.ts';
import { account, pressesAt } from '../../chat/press.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { TIERS_ACTS } from './acts.ts';
import { TIERS_HELP } from './help.ts';
import { REMIND } from './patterns.ts';
import { droppedOpen } from './press-dropped.ts';

export type TiersDesk = AccountDesk & TiersFinder;

/** The account where one customer is meant, a choice where several are. */
async function sayRemind(talk: TalkAt<TiersDesk>, known: Known, name: string): Promise<Reply> {
  if (name === '') return { text: tiersWords(known.language).whichCustomer };
  return forCustomer(talk.desk, known, name, toAccount(known.language), (found) =>
    showAccount(talk.desk, known, found),
  );
}

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
    help: TIERS_HELP,
    acts: TIERS_ACTS,
  });
