import { penaltiesWords } from '../../../words/penalties/words.ts';
import { forCustomer } from '../../account/for-customer.ts';
import type { AccountRef } from '../../account/show.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { penaltiesCard } from './cards/penalties.ts';
import type { PenaltiesDesk } from './desk.ts';

/** « pénalités Dupont »: of the one customer that is meant, a choice where several are. */
export async function sayPenalties(talk: TalkAt<PenaltiesDesk>, known: Known, name: string): Promise<Reply> {
  const words = penaltiesWords(known.language);
  if (name === '') return { text: words.which };
  return forCustomer(talk.desk, known, name, { verb: 'penalties.show', see: words.see }, (found) =>
    showPenalties(talk, known, found),
  );
}

export async function showPenalties(
  talk: TalkAt<PenaltiesDesk>,
  { who, language }: Known,
  { company, code, page }: AccountRef & { readonly page?: number | undefined },
): Promise<Reply> {
  const view = await talk.desk.penalties(who, { company, code });
  const refused = view.kind === 'refused';
  return {
    card: refused ? refusalCard(language, view.refusal, { company, code }) : penaltiesCard(language, view, page),
  };
}
