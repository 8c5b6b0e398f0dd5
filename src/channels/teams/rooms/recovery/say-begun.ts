import { mattersWords } from '../../../words/recovery/matters-words.ts';
import { forCustomer } from '../../account/for-customer.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { findDaysAndAmounts } from '../../understand/sentence/found.ts';
import { tokenise } from '../../understand/sentence/tokens.ts';
import { type FormState, type MatterAct, matterForm } from './cards/matter-form.ts';
import type { Typed } from './cards/matter-form-data.ts';
import type { MattersDesk } from './matters-desk.ts';

type Talk = TalkAt<MattersDesk>;

/** The form again, under its own key. */
export interface Mended extends FormState {
  readonly key?: string;
}

/** The form that begins something with a customer, with what was typed. Nothing is begun until it is sent. */
export async function showForm(
  { desk }: Talk,
  { who, language }: Known,
  here: { readonly company: string; readonly code: string },
  act: MatterAct,
  mended?: Mended,
): Promise<Reply> {
  const view = await desk.matterForm(who, { company: here.company, tiers: here.code });
  if (view.kind === 'refused') return { card: refusalCard(language, view.refusal, here) };
  return { card: matterForm(language, act, { ...view, key: mended?.key ?? view.key }, mended) };
}

/** « promesse Dupont : 3 000 € vendredi »: the form, filled with the amount and the day that were said; a person sends it, or not. */
export function sayPromise(talk: Talk, known: Known, name: string, said: string): Promise<Reply> {
  const found = findDaysAndAmounts(tokenise(said), talk.desk.today());
  const saidOf = (...words: readonly string[]) => found.find(({ word }) => words.includes(word))?.value;
  const [amount, day] = [saidOf('<amount>', '<number>'), saidOf('<day>')];
  const typed = { ...(amount === undefined ? {} : { amount }), ...(day === undefined ? {} : { day }) };
  return sayBegun(talk, known, name, 'promise', typed);
}

/** « litige Dupont : prix contesté »: the form, with the text as its note; which instalments, and why, is chosen in it. */
export const sayDispute = (talk: Talk, known: Known, name: string, said: string): Promise<Reply> =>
  sayBegun(talk, known, name, 'dispute', said === '' ? {} : { note: said });

async function sayBegun(
  talk: Talk,
  known: Known,
  name: string,
  act: 'promise' | 'dispute',
  typed: Typed,
): Promise<Reply> {
  const words = mattersWords(known.language);
  if (name === '') return { text: words.which };
  const leads = { verb: 'matters.form', see: words.buttons[act], data: { act, ...typed } };
  return forCustomer(talk.desk, known, name, leads, (found) =>
    showForm(talk, known, found, act, { problem: '', typed }),
  );
}
