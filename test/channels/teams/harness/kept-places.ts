import type { MorningDesk } from '../../../../src/channels/teams/rooms/morning/desk.ts';
import type { Person } from '../../../../src/domain/person.ts';
import type { CardAddress } from '../../../../src/use-cases/ports/transport/card-address.ts';
import { refuse } from '../../../../src/use-cases/refusal.ts';

/** Where cards of drafts are, and which conversations are registered. */
export class KeptPlaces {
  readonly cards: (CardAddress & { readonly draftId: string })[] = [];
  readonly registered = new Set<string>();
  readonly #administrator: string;

  /** Who may register conversations. */
  constructor(administrator: string) {
    this.#administrator = administrator;
  }

  async register(who: Person, conversationId: string): ReturnType<MorningDesk['register']> {
    if (who.id !== this.#administrator) return refuse({ code: 'not-allowed', needed: 'admin', company: null });
    this.registered.add(conversationId);
    return { kind: 'registered' };
  }

  async unregister(who: Person, conversationId: string): ReturnType<MorningDesk['unregister']> {
    if (who.id !== this.#administrator) return refuse({ code: 'not-allowed', needed: 'admin', company: null });
    this.registered.delete(conversationId);
    return { kind: 'unregistered' };
  }

  async rememberCard(draftId: string, card: CardAddress): Promise<void> {
    const known = this.cards.some((one) => one.draftId === draftId && one.activityId === card.activityId);
    if (!known) this.cards.push({ draftId, ...card });
  }

  async cardsOf(draftId: string): Promise<readonly CardAddress[]> {
    return this.cards.filter((one) => one.draftId === draftId);
  }
}
