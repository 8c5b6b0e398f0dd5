import type { Telemetry } from '../../../platform/telemetry/telemetry.ts';
import type { ChatRoom } from './chat-room.ts';

/**
 * The same room, whose answers are timed from when they are asked until they are there, however late: not how they are delivered. A
 * typed text is told by the entry of help that begins like its pattern, else by its place in the room; a button by its verb.
 */
export function watchedRoom(room: ChatRoom, telemetry: Telemetry): ChatRoom {
  const { name, help } = room;
  const nameOf = (pattern: RegExp, place: number): string => {
    const entry = help.find(({ spoken }) => spoken.some((text) => pattern.test(text)));
    return `${name}/${entry?.key ?? place + 1}`;
  };
  return {
    ...room,
    commands: room.commands.map((command, place) => {
      const turn = { kind: 'turn', name: nameOf(command.pattern, place) } as const;
      return { ...command, speak: (...asked) => telemetry.during(turn, () => command.speak(...asked)) };
    }),
    presses: room.presses.map((press) => {
      const turn = { kind: 'turn', name: `press ${press.verb}` } as const;
      return { ...press, answer: (...asked) => telemetry.during(turn, () => press.answer(...asked)) };
    }),
  };
}
