import type { Language } from '../../../domain/language.ts';
import type { Person } from '../../../domain/person.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import { inTime } from '../transport/in-time.ts';
import type { BotLogger } from '../transport/logger.ts';
import type { Dropped } from './dropped/dropped.ts';
import type { Searched } from './read-query.ts';

/** A result of a room. The person who searched sees its title and text alone; its card, dropped where anyone reads, only names. */
export interface AddedResult {
  readonly title: string;
  readonly text: string;
  /** Whom the card names: it is made here, with no amount. */
  readonly names: Omit<Dropped, 'url'>;
}

/** What a room adds to a search of the message extension. */
export interface SearchAddition {
  /** Whose results it follows. */
  readonly to: Searched;
  /** The lowest first. */
  readonly rank: number;
  /**
   * What answers the text ('' before anything is typed) and that person may know: their rights are the room's to check. Asked again
   * for each page, it answers the same. What fails or takes long is left out.
   */
  search(who: Person, text: string, language: Language): Promise<readonly AddedResult[]>;
}

/** A search as rooms are asked it. */
export interface AskedOfRooms {
  readonly what: Searched;
  readonly who: Person;
  readonly text: string;
  readonly language: Language;
}

/** What the rooms add to that search, in their order; never rejects, and is there within `withinMs`. */
export async function searchAdded(
  additions: readonly SearchAddition[],
  asked: AskedOfRooms,
  logger: BotLogger,
  withinMs: number,
): Promise<readonly AddedResult[]> {
  const ranked = additions.filter(({ to }) => to === asked.what).toSorted((a, b) => a.rank - b.rank);
  const found = await Promise.all(
    ranked.map(async (one) => {
      const done = await inTime(searchOrNothing(one, asked, logger), withinMs);
      if (!done) logger.warn({ search: one.to, rank: one.rank }, 'a search does not wait for a room');
      return done?.value ?? [];
    }),
  );
  return found.flat();
}

async function searchOrNothing(
  addition: SearchAddition,
  { who, text, language }: AskedOfRooms,
  logger: BotLogger,
): Promise<readonly AddedResult[]> {
  const facts = { search: addition.to, rank: addition.rank };
  try {
    return await addition.search(who, text, language);
  } catch (err) {
    // A fault of ours is one, though the search goes on.
    logger[err instanceof OutsideFault ? 'warn' : 'error']({ ...facts, err }, 'a search goes without a room');
    return [];
  }
}
