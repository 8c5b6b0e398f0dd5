import { creditWords } from '../../../words/credit/credit-words.ts';
import { forCustomer } from '../../account/for-customer.ts';
import type { AccountRef } from '../../account/show.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { encoursCard } from './cards/encours/encours.ts';
import { holdListCard } from './cards/holds/list.ts';
import type { CreditDesk } from './desk.ts';

/** « commandes bloquées »: what waits for a decision, in the companies that the person reads. */
export async function sayHolds(talk: TalkAt<CreditDesk>, { who, language }: Known, page = 1): Promise<Reply> {
  const list = await talk.desk.holds(who, page);
  return { card: list.kind === 'refused' ? refusalCard(language, list.refusal) : holdListCard(language, list) };
}

/** « encours client X »: of the one customer that is meant, a choice where several are. */
export async function sayEncours(talk: TalkAt<CreditDesk>, known: Known, name: string): Promise<Reply> {
  const credit = creditWords(known.language);
  if (name === '') return { text: credit.whichEncours };
  const leads = { verb: 'encours.show', see: credit.seeEncours };
  return forCustomer(talk.desk, known, name, leads, (found) => showEncours(talk, known, found));
}

export async function showEncours(
  talk: TalkAt<CreditDesk>,
  known: Known,
  { company, code }: AccountRef,
): Promise<Reply> {
  const view = await talk.desk.encours(known.who, { company, code });
  if (view.kind === 'refused') return { card: refusalCard(known.language, view.refusal, { company, code }) };
  return { card: encoursCard(known.language, view) };
}
