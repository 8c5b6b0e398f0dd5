import type { Person } from '../../domain/person.ts';
import type { SqlDatabase } from '../../platform/sql/database.ts';
import { greetings } from '../../store/transport/conversations/greetings.ts';

/** The Playground's own chat of that person with the bot. */
export const personalChatOf = ({ id }: Person): string => `personal-${id}`;

/** The Playground forgets what was said when it stops: whoever opens it is greeted as somebody who never saw the bot. */
export const beginAnew = (store: SqlDatabase, person: Person): Promise<void> =>
  greetings(store).releaseGreeting(personalChatOf(person));
