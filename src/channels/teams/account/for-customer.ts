import { refusalCard } from '../cards/notice/refusal.ts';
import type { Known, TurnPorts } from '../chat/talk.ts';
import type { Reply } from '../turn.ts';
import type { CandidateVerb } from './card/candidates.ts';
import { choiceCard } from './card/choice.ts';
import { notFoundCard } from './card/not-found.ts';
import type { AccountRef } from './show.ts';

/** Answers about the one customer that a name means; where several are, or none, the choice leads to `verb` of each. */
export async function forCustomer(
  ports: TurnPorts,
  { who, language }: Known,
  name: string,
  verb: CandidateVerb,
  answer: (found: AccountRef) => Promise<Reply>,
): Promise<Reply> {
  const found = await ports.desk.find(who, name);
  switch (found.kind) {
    case 'refused':
      return { card: refusalCard(language, found.refusal) };
    case 'none':
      return { card: notFoundCard(language, name, found.suggestions, verb) };
    case 'several':
      return { card: choiceCard(language, name, found.candidates, found.total, verb) };
    case 'one':
      return answer(found);
  }
}
