import type { CreditAnnouncer } from '../../../../use-cases/ports/credit/credit-announcer.ts';
import type { NoticeTarget } from '../../../../use-cases/ports/credit/hold-store.ts';
import type { StoredConversation } from '../../../../use-cases/ports/transport/conversation-store.ts';
import type { Told } from '../../../../use-cases/ports/transport/delivered.ts';
import type { Speaker } from '../../transport/outgoing/speaker.ts';
import type { Subject } from '../../turn.ts';
import type { CreditDesk } from './desk.ts';
import { cardOfHold, holdFor } from './shared-hold.ts';

interface Parts {
  readonly credit: CreditDesk;
  readonly speaker: Speaker;
  /** Brings the messages that show it up to date, in the background. */
  readonly refresh: (subject: Subject) => void;
}

/** Credit control speaks without being asked: in registered conversations, and to people in their own chat. */
export const createCreditAnnouncer = ({ credit, speaker, refresh }: Parts): CreditAnnouncer => ({
  holdChanged: async ({ id }) => refresh({ kind: 'hold', id }),

  tell: ({ holdId, target }) =>
    speaker.orBusy<Told>({ holdId, target }, async () => {
      const stored = await find(speaker, target);
      if (!stored && target.kind === 'person') return 'absent';
      const place = await speaker.placeOf(stored);
      const view = place && (await holdFor(credit, holdId, place.reader));
      if (!place || !view) return 'refused';
      return speaker.send(place, cardOfHold(place.language, view), async (address) => {
        await credit.rememberHoldCard(holdId, address);
        const now = await holdFor(credit, holdId, place.reader);
        // Decided while the message was on its way: the round of updates has passed it by.
        if (now?.hold.version !== view.hold.version) refresh({ kind: 'hold', id: holdId });
      });
    }),
});

/** A salesperson is found by whoever plans the notice: an address alone is nobody's chat. */
async function find(speaker: Speaker, target: NoticeTarget): Promise<StoredConversation | null> {
  if (target.kind === 'salesperson') return null;
  return target.kind === 'person' ? speaker.findPersonal(target.id) : speaker.find(target.id);
}
