import type { CompanyCode } from '../../../../domain/company/company-code.ts';
import type { ApprovalsAdded } from '../../../../use-cases/credit/register-approvals.ts';
import { holdWords } from '../../../words/credit/credit-words.ts';
import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { commandsAt, customerIn } from '../../chat/command.ts';
import { purposeCommands } from '../../chat/purpose.ts';
import type { Asked, Reply } from '../../turn.ts';
import { CREDIT_ACTS } from './acts.ts';
import { holdListCard } from './cards/holds/list.ts';
import type { CreditDesk } from './desk.ts';
import { CREDIT_HELP } from './help.ts';
import { BLOCKED_ORDERS, ENCOURS } from './patterns.ts';
import { ENCOURS_PRESSES } from './press-encours.ts';
import { HOLD_PRESSES } from './press-hold.ts';
import { HOLD_TEXT_PRESSES } from './press-hold-text.ts';
import { RELEASE_PRESSES } from './press-release.ts';
import { sayEncours, sayHolds } from './said-credit.ts';
import { sharedHold } from './shared-hold.ts';

/** Held orders are posted here from now on; those that wait already are counted, and listed where there are more than were sent. */
function sayApprovals({ language }: Asked, { waiting }: ApprovalsAdded, company: CompanyCode | null): Reply {
  const { sent, rest } = waiting;
  const said = holdWords(language).approvalsAdded(company, sent, rest.total);
  return rest.total === 0 ? { text: said } : { card: holdListCard(language, rest, said) };
}

const command = commandsAt<CreditDesk>();

/** Encours against plafond, held orders and their decisions. */
export const creditRoom = (desk: CreditDesk): ChatRoom =>
  openRoom(desk, {
    name: 'credit',
    commands: [
      ...purposeCommands<ApprovalsAdded, CreditDesk>('approvals', 'approbations?|approvals?', {
        added: sayApprovals,
        removed: (language, company) => holdWords(language).approvalsRemoved(company),
      }),
      command(BLOCKED_ORDERS, (talk, known) => sayHolds(talk, known)),
      command(ENCOURS, (talk, known, text) => sayEncours(talk, known, customerIn(ENCOURS, text))),
    ],
    presses: [...ENCOURS_PRESSES, ...HOLD_PRESSES, ...RELEASE_PRESSES, ...HOLD_TEXT_PRESSES],
    subjects: [
      {
        kind: 'hold',
        read: (id) => sharedHold(desk, id),
        remember: (id, address) => desk.rememberHoldCard(id, address),
      },
    ],
    help: CREDIT_HELP,
    acts: CREDIT_ACTS,
  });
