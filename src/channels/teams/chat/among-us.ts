import type { Person } from '../../../domain/person.ts';
import { wordsFor } from '../../words/words.ts';
import { forCustomer } from '../account/for-customer.ts';
import { showAccount } from '../account/show.ts';
import { privateOnlyCard } from '../cards/notice/private-only.ts';
import { refusalCard } from '../cards/notice/refusal.ts';
import { toCheckCard } from '../rooms/dispatch/cards/to-check.ts';
import type { Asked, Reply } from '../turn.ts';
import type { Known, TurnPorts } from './talk.ts';

type Speak = (known: Known) => Promise<Reply>;

/** Debts are only spoken of to someone known, in private or where an administrator allowed it. */
export async function amongUs(ports: TurnPorts, asked: Asked, text: string, speak: Speak): Promise<Reply> {
  if (!asked.who) return { text: wordsFor(asked.language).talk.unknownPerson };
  if (asked.conversation.kind !== 'personal' && !(await ports.isRegistered(asked.conversation.id))) {
    return { card: privateOnlyCard(asked.language, text, ports.chatUrl(text)) };
  }
  return speak({ ...asked, who: asked.who });
}

/** « relance client X »: the account where one customer is meant, a choice where several are. */
export async function sayRemind(ports: TurnPorts, known: Known, name: string): Promise<Reply> {
  if (name === '') return { text: wordsFor(known.language).talk.whichCustomer };
  return forCustomer(ports, known, name, 'account.show', (found) => showAccount(ports, known, found));
}

export async function sayToCheck(ports: TurnPorts, known: Known): Promise<Reply> {
  const list = await ports.desk.toCheck(known.who);
  if (list.kind === 'refused') return { card: refusalCard(known.language, list.refusal) };
  return { card: toCheckCard(known.language, list) };
}

/** An administrator opens or closes this group conversation to talk of debts. The desk checks who asks. */
export async function sayRegister(ports: TurnPorts, asked: Asked, act: 'register' | 'unregister'): Promise<Reply> {
  const { talk } = wordsFor(asked.language);
  if (!asked.who) return { text: talk.unknownPerson };
  if (asked.conversation.kind === 'personal') return { text: talk.alreadyPrivate };
  const done = await ports.desk[act](asked.who, asked.conversation.id);
  if (done.kind === 'refused') return { card: refusalCard(asked.language, done.refusal) };
  return { text: done.kind === 'registered' ? talk.registered : talk.unregistered };
}

/** What was asked in a group, answered to the person alone. */
export async function continueInPrivate(
  ports: TurnPorts,
  asked: Asked,
  speak: (asked: Asked) => Promise<Reply>,
): Promise<Reply> {
  const { talk } = wordsFor(asked.language);
  const who: Person | null = asked.who;
  if (!who) return { text: talk.unknownPerson };
  const own: Asked = { ...asked, conversation: { id: asked.conversation.id, kind: 'personal' } };
  const told = await ports.answerInPrivate(who, asked.language, () => speak(own));
  return told === 'told' ? { text: talk.answeredInPrivate, onlyAtOnce: true } : { text: talk.notInPrivate[told] };
}
