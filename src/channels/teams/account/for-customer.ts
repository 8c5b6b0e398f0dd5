import { refusalCard } from '../cards/notice/refusal.ts';
import type { Known } from '../chat/talk.ts';
import type { Reply } from '../turn.ts';
import type { LeadsTo } from './card/candidates.ts';
import { choiceCard } from './card/choice.ts';
import { notFoundCard } from './card/not-found.ts';
import type { TiersFinder } from './desk.ts';
import type { AccountRef } from './show.ts';

/** Answers about the one customer that a name means; where several are, or none, the choice leads on with each. */
export async function forCustomer(
  desk: TiersFinder,
  { who, language }: Known,
  name: string,
  leads: LeadsTo,
  answer: (found: AccountRef) => Promise<Reply>,
): Promise<Reply> {
  const found = await desk.find(who, name);
  switch (found.kind) {
    case 'refused':
      return { card: refusalCard(language, found.refusal) };
    case 'none':
      return { card: notFoundCard(language, name, found.suggestions, leads) };
    case 'several':
      return { card: choiceCard(language, name, found.candidates, found.total, leads) };
    case 'one':
      return answer(found);
  }
}
