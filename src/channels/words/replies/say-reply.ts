import type { HandledAs, Reply } from '../../../domain/replies/reply.ts';
import { answersWords } from './answers-words.ts';

/** What the customer's thread says of it: kept as text, so in French; what was written stays in the reply, which can be taken out. */
export function sayReply({ letter, writer, suggestion }: Reply): string {
  const words = answersWords('fr');
  const reference = letter?.reference ?? '';
  if (writer === 'colleague') return words.colleagueComment(reference);
  return words.comment(reference, suggestion ? words.suggested[suggestion.kind] : '');
}

/** What the agenda says once a reply was handled so: kept as text, so in French. */
export function sayReplyTask({ from, name }: Reply, as: HandledAs): string {
  const { tasks } = answersWords('fr');
  if (as === 'absence') return tasks.absence(name);
  return as === 'bounce' ? tasks.address(from) : tasks.contact(from);
}
