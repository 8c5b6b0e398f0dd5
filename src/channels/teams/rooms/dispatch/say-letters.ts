import { lettersWords } from '../../../words/dispatch/dispatch-words.ts';
import { forCustomer } from '../../account/for-customer.ts';
import type { AccountRef } from '../../account/show.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { type LettersOptions, lettersCard } from './cards/letters/letters.ts';
import type { DispatchDesk } from './desk.ts';

type Talk = TalkAt<DispatchDesk>;

/** « lettres client Dupont »: of the one customer that is meant, a choice where several are. */
export async function sayLetters(talk: Talk, known: Known, name: string): Promise<Reply> {
  const words = lettersWords(known.language);
  if (name === '') return { text: words.which };
  return forCustomer(talk.desk, known, name, { verb: 'letters.list', see: words.see }, (found) =>
    showLetters(talk, known, found),
  );
}

/** What was written to a customer. */
export async function showLetters(
  talk: Talk,
  known: Known,
  data: AccountRef & { readonly currency?: string | undefined; readonly page?: number | undefined },
  options: Pick<LettersOptions, 'said'> = {},
): Promise<Reply> {
  const view = await talk.desk.letters(known.who, data);
  if (view.kind === 'refused') return { card: refusalCard(known.language, view.refusal, data) };
  const { currency, page } = data;
  return { card: lettersCard(known.language, view, { currency, page, ...options }) };
}
