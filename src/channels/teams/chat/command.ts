import type { Asked, Reply } from '../turn.ts';
import { amongUs } from './among-us.ts';
import type { Known, TalkAt } from './talk.ts';

/**
 * What a typed text asks of a desk. Patterns hear people with or without the slash, in either language, with or without accents.
 * They are anchored on both ends: a keyword would match inside words (`aide` in « plaider »). No `g` flag: it remembers where it
 * stopped.
 */
export interface Command<Desk> {
  readonly pattern: RegExp;
  /** Whether this text of it changes something: without its slash it is a sentence, which is confirmed first. Absent: it never does. */
  readonly changes?: ((text: string) => boolean) | undefined;
  speak(talk: TalkAt<Desk>, asked: Asked, text: string): Promise<Reply>;
}

/** Makes the commands of a desk that speak of debts: only among us. */
export const commandsAt =
  <Desk>() =>
  (
    pattern: RegExp,
    run: (talk: TalkAt<Desk>, known: Known, text: string) => Promise<Reply>,
    changes?: (text: string) => boolean,
  ): Command<Desk> => ({
    pattern,
    changes,
    speak: (talk, asked, text) => amongUs(talk, asked, text, (known) => run(talk, known, text)),
  });

/** The customer that a text names where its pattern has a group `name`, `''` where it names none. */
export const customerIn = (pattern: RegExp, text: string): string => pattern.exec(text)?.groups?.name?.trim() ?? '';
