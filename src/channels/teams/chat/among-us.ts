import type { Person } from '../../../domain/person.ts';
import { wordsFor } from '../../words/words.ts';
import { privateOnlyCard } from '../cards/notice/private-only.ts';
import type { Asked, Reply } from '../turn.ts';
import type { Known, Talk } from './talk.ts';

type Speak = (known: Known) => Promise<Reply>;

/** Debts are only spoken of to someone known, in private or where an administrator allowed it. */
export async function amongUs(talk: Talk, asked: Asked, text: string, speak: Speak): Promise<Reply> {
  if (!asked.who) return { text: wordsFor(asked.language).talk.unknownPerson };
  if (asked.conversation.kind !== 'personal' && !(await talk.isRegistered(asked.conversation.id))) {
    return { card: privateOnlyCard(asked.language, text, talk.chatUrl(text)) };
  }
  return speak({ ...asked, who: asked.who });
}

/** What was asked in a group, answered to the person alone. */
export async function continueInPrivate(
  talk: Talk,
  asked: Asked,
  speak: (asked: Asked) => Promise<Reply>,
): Promise<Reply> {
  const { talk: words } = wordsFor(asked.language);
  const who: Person | null = asked.who;
  if (!who) return { text: words.unknownPerson };
  const own: Asked = { ...asked, conversation: { id: asked.conversation.id, kind: 'personal' } };
  const told = await talk.answerInPrivate(who, asked.language, () => speak(own));
  return told === 'told' ? { text: words.answeredInPrivate, onlyAtOnce: true } : { text: words.notInPrivate[told] };
}
