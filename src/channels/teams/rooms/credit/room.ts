import type { CompanyCode } from '../../../../domain/company/company-code.ts';
import type { ApprovalsAdded } from '../../../../use-cases/credit/register-approvals.ts';
import { wordsFor } from '../../../words/words.ts';
import { type ChatRoom, openRoom } from '../../chat/chat-room.ts';
import { commandsAt, customerIn } from '../../chat/command.ts';
import type { HelpEntry } from '../../chat/help-entry.ts';
import { purposeCommands } from '../../chat/purpose.ts';
import type { Asked, Reply } from '../../turn.ts';
import { holdListCard } from './cards/holds/list.ts';
import type { CreditDesk } from './desk.ts';
import { ENCOURS_PRESSES } from './press-encours.ts';
import { HOLD_PRESSES } from './press-hold.ts';
import { HOLD_TEXT_PRESSES } from './press-hold-text.ts';
import { RELEASE_PRESSES } from './press-release.ts';
import { sayEncours, sayHolds } from './said-credit.ts';
import { sharedHold } from './shared-hold.ts';

const BLOCKED_ORDERS = /^\/?\s*(?:(?:les\s+)?commandes?\s+bloqu[eé]es?|blocked\s+orders?)\s*[!.?]*$/iu;
const ENCOURS =
  /^\/?\s*(?:encours|exposure)(?:\s+(?:(?:du|de\s+la|de|le|la|of\s+the|of|the)\s+)?(?:clients?|customer|tiers))?(?:\s*:)?(?:\s+(?<name>.+))?$/iu;

const HELP: readonly HelpEntry[] = [
  {
    key: 'encours',
    words: (language) => wordsFor(language).credit.help.encours,
    spoken: ['encours client', 'encours', 'plafond client', 'exposure client', 'exposure'],
    takes: 'customer',
    rank: { collects: 40, approves: 20, both: 40, reads: 40 },
    menu: { rank: 20 },
  },
  {
    key: 'holds',
    words: (language) => wordsFor(language).credit.help.holds,
    spoken: ['commandes bloquees', 'commandes a debloquer', 'blocked orders', 'blocages'],
    takes: 'nothing',
    rank: { collects: 80, approves: 10, both: 20, reads: 70 },
    menu: { rank: 30 },
  },
  {
    key: 'approvals',
    words: (language) => wordsFor(language).credit.help.approvals,
    spoken: ['enregistrer approbations', 'register approvals'],
    takes: 'nothing',
    rank: {},
    administrators: { rank: 20, places: ['registered', 'unregistered'] },
    menu: { rank: 100, groupsOnly: true },
  },
];

/** Held orders are posted here from now on; those that wait already are counted, and listed where there are more than were sent. */
function sayApprovals({ language }: Asked, { waiting }: ApprovalsAdded, company: CompanyCode | null): Reply {
  const { sent, rest } = waiting;
  const said = wordsFor(language).talk.purposeAdded.approvals(company, sent, rest.total);
  return rest.total === 0 ? { text: said } : { card: holdListCard(language, rest, said) };
}

const command = commandsAt<CreditDesk>();

/** Encours against plafond, held orders and their decisions. */
export const creditRoom = (desk: CreditDesk): ChatRoom =>
  openRoom(desk, {
    name: 'credit',
    commands: [
      ...purposeCommands<ApprovalsAdded, CreditDesk>('approvals', 'approbations?|approvals?', sayApprovals),
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
    help: HELP,
  });
