import type { FollowQuery } from '../../../../domain/figures/debtors/follow.ts';
import { wordsFor } from '../../../words/words.ts';
import { forCustomer } from '../../account/for-customer.ts';
import type { AccountRef } from '../../account/show.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import type { Known, TurnPorts } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { dmpCard } from './cards/dmp.ts';
import { followCard } from './cards/follow.ts';
import { topCard } from './cards/top.ts';
import { readFollow } from './follow-text.ts';

/** « dmp client X »: of the one customer that is meant, a choice where several are. */
export async function sayDmp(ports: TurnPorts, known: Known, name: string): Promise<Reply> {
  if (name === '') return { text: wordsFor(known.language).figures.whichDmp };
  return forCustomer(ports, known, name, 'dmp.show', (found) => showDmp(ports, known, found));
}

export async function showDmp(ports: TurnPorts, known: Known, { company, code }: AccountRef): Promise<Reply> {
  const view = await ports.figures.dmp(known.who, { company, code });
  const refused = view.kind === 'refused';
  return {
    card: refused ? refusalCard(known.language, view.refusal, { company, code }) : dmpCard(known.language, view),
  };
}

/** « qui vous doit quoi ? » */
export async function sayTop(ports: TurnPorts, { who, language }: Known): Promise<Reply> {
  const view = await ports.figures.top(who);
  return { card: view.kind === 'refused' ? refusalCard(language, view.refusal) : topCard(language, view) };
}

/** « suivre DMP > 60 »: a filter that is not understood is asked again, never guessed. */
export async function sayFollow(ports: TurnPorts, known: Known, text: string, page = 1): Promise<Reply> {
  const query = readFollow(text);
  return query ? listFollow(ports, known, query, page) : { text: wordsFor(known.language).figures.notUnderstood };
}

export async function listFollow(
  ports: TurnPorts,
  { who, language }: Known,
  query: FollowQuery,
  page: number,
): Promise<Reply> {
  const view = await ports.figures.follow(who, query, page);
  return { card: view.kind === 'refused' ? refusalCard(language, view.refusal) : followCard(language, view) };
}
