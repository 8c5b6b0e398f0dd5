import type { FollowQuery } from '../../../../domain/figures/debtors/follow.ts';
import { figuresWords } from '../../../words/figures/figures-words.ts';
import { wordsFor } from '../../../words/words.ts';
import { forCustomer } from '../../account/for-customer.ts';
import type { AccountRef } from '../../account/show.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { dmpCard } from './cards/dmp.ts';
import { followCard } from './cards/follow.ts';
import { topCard } from './cards/top.ts';
import type { FiguresDesk } from './desk.ts';
import { readFollow } from './follow-text.ts';

/** « dmp client X »: of the one customer that is meant, a choice where several are. */
export async function sayDmp(talk: TalkAt<FiguresDesk>, known: Known, name: string): Promise<Reply> {
  const { dmp } = wordsFor(known.language);
  const figures = figuresWords(known.language);
  if (name === '') return { text: figures.whichDmp };
  return forCustomer(talk.desk, known, name, { verb: 'dmp.show', see: dmp.seeDmp }, (found) =>
    showDmp(talk, known, found),
  );
}

export async function showDmp(talk: TalkAt<FiguresDesk>, known: Known, { company, code }: AccountRef): Promise<Reply> {
  const view = await talk.desk.dmp(known.who, { company, code });
  const refused = view.kind === 'refused';
  return {
    card: refused ? refusalCard(known.language, view.refusal, { company, code }) : dmpCard(known.language, view),
  };
}

/** « qui vous doit quoi ? » */
export async function sayTop(talk: TalkAt<FiguresDesk>, { who, language }: Known): Promise<Reply> {
  const view = await talk.desk.top(who);
  return { card: view.kind === 'refused' ? refusalCard(language, view.refusal) : topCard(language, view) };
}

/** « suivre DMP > 60 »: a filter that is not understood is asked again, never guessed. */
export async function sayFollow(talk: TalkAt<FiguresDesk>, known: Known, text: string, page = 1): Promise<Reply> {
  const query = readFollow(text);
  return query ? listFollow(talk, known, query, page) : { text: figuresWords(known.language).notUnderstood };
}

export async function listFollow(
  talk: TalkAt<FiguresDesk>,
  { who, language }: Known,
  query: FollowQuery,
  page: number,
): Promise<Reply> {
  const view = await talk.desk.follow(who, query, page);
  return { card: view.kind === 'refused' ? refusalCard(language, view.refusal) : followCard(language, view) };
}
