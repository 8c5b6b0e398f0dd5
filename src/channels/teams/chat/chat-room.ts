import type { SharedSubject } from '../transport/outgoing/shared-cards.ts';
import type { Asked, Reply } from '../turn.ts';
import type { Command } from './command.ts';
import type { HelpEntry } from './help-entry.ts';
import type { Press } from './press.ts';
import type { SpokenAct } from './spoken-act.ts';
import type { Talk } from './talk.ts';

/** What can be spoken of with the bot in one room: a value, closed over its own desk. */
export interface ChatRoom {
  readonly name: string;
  readonly commands: readonly {
    readonly pattern: RegExp;
    readonly changes?: ((text: string) => boolean) | undefined;
    speak(talk: Talk, asked: Asked, text: string): Promise<Reply>;
  }[];
  readonly presses: readonly {
    readonly verb: string;
    answer(talk: Talk, asked: Asked, data: unknown): Promise<Reply>;
  }[];
  readonly subjects: readonly SharedSubject[];
  readonly help: readonly HelpEntry[];
  /** Its commands, as sentences ask for them. */
  readonly acts: readonly SpokenAct[];
}

export interface RoomParts<Desk> {
  readonly name: string;
  readonly commands?: readonly Command<Desk>[];
  readonly presses?: readonly Press<Desk>[];
  readonly subjects?: readonly SharedSubject[];
  readonly help?: readonly HelpEntry[];
  readonly acts?: readonly SpokenAct[];
}

/** A room whose commands and buttons ask this desk. */
export function openRoom<Desk>(desk: Desk, parts: RoomParts<Desk>): ChatRoom {
  const { name, commands = [], presses = [], subjects = [], help = [], acts = [] } = parts;
  const at = (talk: Talk) => ({ ...talk, desk });
  return {
    name,
    subjects,
    help,
    acts,
    commands: commands.map(({ pattern, changes, speak }) => ({
      pattern,
      changes,
      speak: (talk, asked, text) => speak(at(talk), asked, text),
    })),
    presses: presses.map(({ verb, answer }) => ({
      verb,
      answer: (talk, asked, data) => answer(at(talk), asked, data),
    })),
  };
}
