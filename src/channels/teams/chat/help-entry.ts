import type { Language } from '../../../domain/language.ts';

/** Where it is asked: a chat with the bot, a group where debts may be spoken of, one where they may not. */
export type Place = 'personal' | 'registered' | 'unregistered';

/** What a person mostly comes for, by their rights. */
export type Profile = 'collects' | 'approves' | 'both' | 'reads';

/** What is said of a command. */
export interface HelpWords {
  /** What to type. */
  readonly say: string;
  /** What it does, beside it on the help card. */
  readonly does: string;
  /** The same in the menu of Teams, as a sentence of its own (at most 128 signs). Absent: not in the menus. */
  readonly menu?: string;
}

/** A command as help and the menus of Teams name it. They only help: every command judges who asks. */
export interface HelpEntry {
  /** One a bot. */
  readonly key: string;
  readonly words: (language: Language) => HelpWords;
  /** As people begin to type it, in either language: without accents, in small letters. */
  readonly spoken: readonly string[];
  /** What goes on after it: a customer's name, a text, or nothing. */
  readonly takes: 'customer' | 'text' | 'nothing';
  /** A bare name most likely asks for this. */
  readonly isOfNames?: boolean;
  /** Its place among what is offered, the lowest first; who has none there is not offered it. */
  readonly rank: Readonly<Partial<Record<Profile, number>>>;
  /** Offered to administrators of all companies, in these places, after what they read. */
  readonly administrators?: { readonly rank: number; readonly places: readonly Place[] };
  /** Its place in the menus of Teams, and whether it makes sense in groups alone, or in a private chat alone. Absent: in none. */
  readonly menu?: { readonly rank: number; readonly only?: 'groups' | 'personal' };
}
