import type { Bounce } from '../../../domain/replies/bounce.ts';
import { sayWhy } from '../explain/explain-bounce.ts';
import { repliesWords } from './replies-words.ts';

/** What a task says of it: tasks are kept as text, so in French, as those that people write. */
export function sayBounce(bounce: Bounce): string {
  const words = repliesWords('fr');
  const why = sayWhy('fr', bounce);
  return bounce.blame === 'sender'
    ? words.blockedTask(bounce.reference, why)
    : words.task(bounce.reference, bounce.address, why);
}
