import type { Language } from '../../../domain/language.ts';
import type { ChatRoom } from './chat-room.ts';

const LANGUAGES: readonly Language[] = ['fr', 'en'];

/**
 * Stops the start where two rooms would answer the same: one verb, subject, key of help or act claimed twice, or a text that help
 * offers for one room and that another one hears too. Throws a RangeError that names both.
 */
export function checkRooms(rooms: readonly ChatRoom[]): void {
  refuseTwice(
    'the name',
    rooms.map(({ name }) => [name, name]),
  );
  refuseTwice(
    'the button',
    rooms.flatMap(({ name, presses }) => presses.map(({ verb }) => [verb, name])),
  );
  refuseTwice(
    'the subject',
    rooms.flatMap(({ name, subjects }) => subjects.map(({ kind }) => [kind, name])),
  );
  refuseTwice(
    'the help entry',
    rooms.flatMap(({ name, help }) => help.map(({ key }) => [key, name])),
  );
  const heard = rooms.flatMap(({ name, commands }) => commands.map(({ pattern }) => ({ name, pattern })));
  for (const { name, help } of rooms) {
    for (const text of help.flatMap((entry) => [...entry.spoken, ...LANGUAGES.map((one) => entry.words(one).say)])) {
      const hearing = heard.filter(({ pattern }) => pattern.test(text));
      const other = hearing.find((one) => one !== hearing[0]);
      if (other)
        throw new RangeError(`« ${text} » of ${name} is heard twice: by ${hearing[0]?.name} and ${other.name}`);
    }
  }
  refuseTwice(
    'the act',
    rooms.flatMap(({ name, acts }) => acts.map(({ key }) => [key, name])),
  );
}

function refuseTwice(what: string, claimed: readonly (readonly [string, string])[]): void {
  const owners = new Map<string, string>();
  for (const [claim, room] of claimed) {
    const owner = owners.get(claim);
    if (owner !== undefined) throw new RangeError(`${what} ${claim} is claimed twice: by ${owner} and ${room}`);
    owners.set(claim, room);
  }
}
