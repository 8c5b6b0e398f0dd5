import { filesWords } from '../../../words/recovery/files-words.ts';
import { mattersWords } from '../../../words/recovery/matters-words.ts';
import { forCustomer } from '../../account/for-customer.ts';
import { noticeCard } from '../../cards/notice/notice.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { filesCard } from './cards/files.ts';
import { type MattersNote, mattersCard } from './cards/matters.ts';
import type { MattersDesk } from './matters-desk.ts';

type Talk = TalkAt<MattersDesk>;

/** « dossier client Dupont »: of the one customer that is meant, a choice where several are. */
export async function sayMattersOf(talk: Talk, known: Known, name: string): Promise<Reply> {
  const words = mattersWords(known.language);
  if (name === '') return { text: words.which };
  return forCustomer(talk.desk, known, name, { verb: 'matters.show', see: words.see }, (found) =>
    sayMatters(talk, known, found),
  );
}

/** What there is between a customer and us. */
export async function sayMatters(
  { desk }: Talk,
  { who, language }: Known,
  { company, code }: { readonly company: string; readonly code: string },
  note: MattersNote = {},
): Promise<Reply> {
  const view = await desk.matters(who, { company, tiers: code });
  if (view.kind === 'refused') return { card: refusalCard(language, view.refusal, { company, code }) };
  return { card: mattersCard(language, view, note) };
}

/** « dossiers »: those that are open. */
export async function sayFiles({ desk }: Talk, { who, language }: Known, page = 1): Promise<Reply> {
  const list = await desk.files(who, page);
  return { card: list.kind === 'refused' ? refusalCard(language, list.refusal) : filesCard(language, list) };
}

/** What a card named is no more, or not for this person. */
export const gone = ({ language }: Known): Reply => ({
  card: noticeCard({
    style: 'warning',
    title: mattersWords(language).staleTitle,
    lines: [mattersWords(language).unknown],
    buttons: [],
  }),
});

/** Why nothing was prepared or ended, in words. */
export const whyNot = ({ language }: Known, kind: keyof ReturnType<typeof filesWords>['problems']): string =>
  filesWords(language).problems[kind];
