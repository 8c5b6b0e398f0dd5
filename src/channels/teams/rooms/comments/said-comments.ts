import type { AddCommentRequest, AddCommentResult } from '../../../../use-cases/comments/add-comment.ts';
import type { CommentListRequest } from '../../../../use-cases/comments/list-comments.ts';
import type { Refusal, Refused } from '../../../../use-cases/refusal.ts';
import { commentsWords } from '../../../words/comments/comments-words.ts';
import { explainIn } from '../../../words/explain/explain.ts';
import { forCustomer } from '../../account/for-customer.ts';
import type { AccountRef } from '../../account/show.ts';
import { clip } from '../../cards/clip.ts';
import { noticeCard } from '../../cards/notice/notice.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { commentForm, type TypedComment } from './cards/comment-form.ts';
import { historyCard } from './cards/history.ts';
import { outcomeCard } from './cards/outcome.ts';
import type { CommentForm, CommentsDesk } from './desk.ts';

type Talk = TalkAt<CommentsDesk>;

/** The form, on the customer that a name means. */
export const sayForm = (talk: Talk, known: Known, name: string): Promise<Reply> =>
  onNamed(talk.desk, known, name, { verb: 'comment.new', see: commentsWords(known.language).write }, (found) =>
    sayNew(talk, known, found),
  );

/** Where no name was given, it is asked for. */
const onNamed: typeof forCustomer = async (desk, known, name, leads, answer) =>
  name === '' ? { text: commentsWords(known.language).which } : forCustomer(desk, known, name, leads, answer);

export async function sayNew({ desk }: Talk, { who, language }: Known, { company, code }: AccountRef): Promise<Reply> {
  const form = await desk.form(who, { company, tiers: code });
  return {
    card:
      form.kind === 'refused' ? refusalCard(language, form.refusal, { company, code }) : commentForm(language, form),
  };
}

/** All that was written on the customer that a name means. */
export const sayHistory = (talk: Talk, known: Known, name: string): Promise<Reply> =>
  onNamed(talk.desk, known, name, { verb: 'comment.list', see: commentsWords(known.language).history }, (found) =>
    sayList(talk, known, { company: found.company, tiers: found.code, text: '', page: 1 }),
  );

/** A page of it; `said`: what was just done. */
export async function sayList(
  { desk }: Talk,
  { who, language }: Known,
  request: CommentListRequest,
  said = '',
): Promise<Reply> {
  const list = await desk.list(who, request);
  return { card: list.kind === 'refused' ? refusalCard(language, list.refusal) : historyCard(language, list, said) };
}

/** What was typed in one line: the customer, the text; where the name means several, each leads on with the text. */
export function sayTyped(talk: Talk, known: Known, name: string, text: string): Promise<Reply> {
  const people = (known.mentioned ?? []).slice(0, MOST_PEOPLE);
  const typed = { text: withSigns(text, people), key: known.key ?? '', people };
  const leads = { verb: 'comment.typed', see: commentsWords(known.language).write, data: typed };
  return forCustomer(talk.desk, known, name, leads, (found) => sayAdded(talk, known, found, typed));
}

export const MOST_PEOPLE = 10;

/** Teams gives mentions as plain names: each gets its sign back, once. */
const withSigns = (text: string, people: AddCommentRequest['people']): string =>
  people.reduce((said, { name }) => {
    const at = name === '' || said.includes(`@${name}`) ? -1 : said.indexOf(name);
    return at < 0 ? said : `${said.slice(0, at)}@${said.slice(at)}`;
  }, text);

export interface TypedInChat {
  readonly text: string;
  /** Of the message: delivered twice, it makes one comment. */
  readonly key: string;
  readonly people: AddCommentRequest['people'];
}

export async function sayAdded(
  { desk }: Talk,
  known: Known,
  { company, code }: AccountRef,
  { text, key, people }: TypedInChat,
): Promise<Reply> {
  const customer = { company, tiers: code };
  const form = await desk.form(known.who, customer);
  if (form.kind === 'refused') return { card: refusalCard(known.language, form.refusal) };
  const cause = key === '' ? `form:${form.key}` : `said:${key}`;
  const request = {
    ...customer,
    cause,
    kind: 'note',
    target: 'customer',
    number: '',
    text,
    people,
    source: null,
  } as const;
  return replyOf(known, await desk.add(known.who, request), form, { ...request, people: people.map(({ id }) => id) });
}

/** What became of a new comment: the form again where the person can mend what they typed. */
export function replyOf({ language }: Known, answer: AddCommentResult, form: CommentForm, typed: TypedComment): Reply {
  if (answer.kind === 'added') {
    return { card: outcomeCard(language, answer.comment, answer.mentions, commentsWords(language).said.added) };
  }
  const problem = problemOf(language, answer);
  if (problem !== null) return { card: commentForm(language, form, { problem, typed }) };
  return answer.kind === 'refused' ? { card: refusalCard(language, answer.refusal) } : unknown({ language });
}

/** What the person can mend in the form; null: nothing. */
export function problemOf(
  language: Known['language'],
  answer: Exclude<AddCommentResult, { kind: 'added' }>,
): string | null {
  if (answer.kind === 'no-target') return commentsWords(language).noTarget[answer.target](clip(answer.given, 60));
  return MENDABLE.has(answer.refusal.code) ? explainIn(language).refusal(answer.refusal) : null;
}

/** What the person wrote too short, too long, or as it has no place here. */
export const MENDABLE: ReadonlySet<Refusal['code']> = new Set(['too-short', 'too-long', 'unfit-text']);

/** A comment that there is not, or that the person may not see. */
export function notShown(known: Known, answer: Refused | { readonly kind: 'unknown-comment' }): Reply {
  return answer.kind === 'refused' ? { card: refusalCard(known.language, answer.refusal) } : unknown(known);
}

function unknown({ language }: Pick<Known, 'language'>): Reply {
  const words = commentsWords(language);
  return { card: noticeCard({ style: 'warning', title: words.unknownTitle, lines: [words.unknown] }) };
}
