import { askAgain } from '../../../../use-cases/credit/ask-again.ts';
import type { CreditPorts } from '../../../../use-cases/credit/credit-ports.ts';
import { decideHold } from '../../../../use-cases/credit/decide-hold.ts';
import { listHolds } from '../../../../use-cases/credit/list-holds.ts';
import { answerAboutHold, askAboutHold } from '../../../../use-cases/credit/note-hold.ts';
import { registerApprovals } from '../../../../use-cases/credit/register-approvals.ts';
import { showEncours } from '../../../../use-cases/credit/show-encours.ts';
import { showHold, showSharedHold } from '../../../../use-cases/credit/show-hold.ts';
import { removePurpose } from '../../../../use-cases/morning/register-conversation.ts';
import type { ConversationStore } from '../../../../use-cases/ports/transport/conversation-store.ts';
import { openTiersFinder } from '../../account/open-desk.ts';
import type { CreditDesk } from './desk.ts';

export type CreditDeskPorts = Pick<CreditPorts, 'companies' | 'directory' | 'holds' | 'risks' | 'clock'> & {
  readonly conversations: Pick<ConversationStore, 'listConversations' | 'addPurpose' | 'removePurpose'>;
  /** Called when there is somebody to tell. */
  readonly wakeTeller: () => void;
};

/** Credit control for the bot, made of use cases: nothing is decided here. */
export function openCreditDesk(ports: CreditDeskPorts): CreditDesk {
  /** The act, then those whom it concerns are told without waiting for the next pass. */
  const andTell = async <T extends { readonly kind: string }>(act: Promise<T>): Promise<T> => {
    const result = await act;
    if (result.kind !== 'refused') ports.wakeTeller();
    return result;
  };

  return {
    ...openTiersFinder(ports),
    encours: (who, { company, code }) => showEncours(ports, who, company, code),
    holds: (who, page) => listHolds(ports, who, page),
    hold: (who, id) => showHold(ports, who, id),
    decide: (who, decision) => andTell(decideHold(ports, who, decision)),
    ask: (who, question) => andTell(askAboutHold(ports, who, question)),
    answer: (who, answer) => andTell(answerAboutHold(ports, who, answer)),
    askAgain: (who, request) => andTell(askAgain(ports, who, request)),
    addPurpose: async (who, { conversationId, company }) => {
      const added = await registerApprovals(ports, who, conversationId, company);
      if (added.kind === 'added' && added.waiting.sent > 0) ports.wakeTeller();
      return added;
    },
    removePurpose: (who, { conversationId, purpose, company }) =>
      removePurpose(ports, who, conversationId, purpose, company),

    viewSharedHold: (id) => showSharedHold(ports, id),
    rememberHoldCard: (id, card) => ports.holds.rememberHoldCard(id, card),
    cardsOfHold: (id) => ports.holds.cardsOfHold(id),
  };
}
