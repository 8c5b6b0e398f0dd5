import type { ChatRoom } from '../chat/chat-room.ts';
import type { Hear } from '../chat/talk.ts';

/** The commands of all rooms: the first whose pattern fits a text is meant. */
export interface Commands {
  has(text: string): boolean;
  /** Whether the command changes something. */
  changes(text: string): boolean;
  readonly run: Hear;
}

/** Gathers the commands of these rooms; a text that is none of them goes to `otherwise`. */
export function gatherCommands(rooms: readonly ChatRoom[], otherwise: Hear): Commands {
  const all = rooms.flatMap(({ commands }) => commands);
  const commandOf = (text: string) => all.find(({ pattern }) => pattern.test(text));
  return {
    has: (text) => commandOf(text) !== undefined,
    changes: (text) => commandOf(text)?.changes?.(text) ?? false,
    run: (talk, asked, text) => (commandOf(text)?.speak ?? otherwise)(talk, asked, text),
  };
}
