import type { CandidateVerb } from '../cards/account/candidates.ts';
import { choiceCard } from '../cards/account/choice.ts';
import { notFoundCard } from '../cards/account/not-found.ts';
import { refusalCard } from '../cards/notice/refusal.ts';
import type { Reply } from '../turn.ts';
import type { Known, TurnPorts } from './ports.ts';
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
