import { wordsFor } from '../../../words/words.ts';
import { forCustomer } from '../../account/for-customer.ts';
import type { AccountRef } from '../../account/show.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import type { Known, TurnPorts } from '../../chat/talk.ts';
import { ADD_PURPOSE, purposeIn, REMOVE_PURPOSE } from '../../help/patterns.ts';
import type { Asked, Reply } from '../../turn.ts';
import { lateListCard } from '../morning/cards/late-list.ts';
import { encoursCard } from './cards/encours/encours.ts';
import { holdListCard } from './cards/holds/list.ts';

/** « commandes bloquées »: what waits for a decision, in the companies that the person reads. */
export async function sayHolds(ports: TurnPorts, { who, language }: Known, page = 1): Promise<Reply> {
  const list = await ports.credit.holds(who, page);
  return { card: list.kind === 'refused' ? refusalCard(language, list.refusal) : holdListCard(language, list) };
}

/** « encours client X »: of the one customer that is meant, a choice where several are. */
export async function sayEncours(ports: TurnPorts, known: Known, name: string): Promise<Reply> {
  if (name === '') return { text: wordsFor(known.language).talk.whichEncours };
  return forCustomer(ports, known, name, 'encours.show', (found) => showEncours(ports, known, found));
}

export async function showEncours(ports: TurnPorts, known: Known, { company, code }: AccountRef): Promise<Reply> {
  const view = await ports.credit.encours(known.who, { company, code });
  if (view.kind === 'refused') return { card: refusalCard(known.language, view.refusal, { company, code }) };
  return { card: encoursCard(known.language, view) };
}

/** « retards »: who is late, the biggest first. */
export async function sayLate(ports: TurnPorts, { who, language }: Known, page = 1): Promise<Reply> {
  const list = await ports.credit.late(who, page);
  return { card: list.kind === 'refused' ? refusalCard(language, list.refusal) : lateListCard(language, list) };
}

/** An administrator says what this group conversation is told without asking. The desk checks who asks. */
export async function sayPurpose(ports: TurnPorts, asked: Asked, text: string, act: 'add' | 'remove'): Promise<Reply> {
  const { talk } = wordsFor(asked.language);
  if (!asked.who) return { text: talk.unknownPerson };
  if (asked.conversation.kind === 'personal') return { text: talk.purposeInGroups };
  const { purpose, company } = purposeIn(act === 'add' ? ADD_PURPOSE : REMOVE_PURPOSE, text);
  const request = { conversationId: asked.conversation.id, purpose, company };
  const { credit } = ports;
  const done = await (act === 'add' ? credit.addPurpose(asked.who, request) : credit.removePurpose(asked.who, request));
  if (done.kind === 'refused') return { card: refusalCard(asked.language, done.refusal) };
  if (done.kind === 'removed') return { text: talk.purposeRemoved[purpose](company) };
  if (!done.waiting) return { text: talk.purposeAdded.morning(company) };
  const { sent, rest } = done.waiting;
  const said = talk.purposeAdded.approvals(company, sent, rest.total);
  return rest.total === 0 ? { text: said } : { card: holdListCard(asked.language, rest, said) };
}
