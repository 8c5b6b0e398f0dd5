import type { Language } from '../../../domain/language.ts';
import type { HeldByRoom } from '../../../domain/relance/decision.ts';
import type { HeldInstalments } from '../../../use-cases/ports/relance/held-instalments.ts';
import { wordsFor } from '../words.ts';

/** A room that holds instalments out of reminders, and says in words why. */
export interface HoldAddition extends HeldInstalments {
  /** Its name, as in what it holds. */
  readonly room: string;
  /** In lower case without a full stop, as what follows « FA0001 : »: the reason, with the person and the end where it has them. */
  explain(language: Language, hold: HeldByRoom): string;
}

/** What a room holds, in that room's words. */
export type SayHold = (language: Language, hold: HeldByRoom) => string;

/** Asks the room that a hold is of; of a room that is gone, that one of them holds it is all that can be said. */
export const sayHoldOf =
  (additions: () => readonly HoldAddition[]): SayHold =>
  (language, hold) => {
    const owner = additions().find(({ room }) => room === hold.room);
    return owner ? owner.explain(language, hold) : wordsFor(language).explain.heldElsewhere;
  };
