import { z } from 'zod';
import { COMMENT_KINDS } from '../../../../domain/comments/comment.ts';
import type { ChangeCommentResult, WantedChange } from '../../../../use-cases/comments/change-comment.ts';
import { commentsWords } from '../../../words/comments/comments-words.ts';
import { explainIn } from '../../../words/explain/explain.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { id, type Press, pressesAt, reference, typed, version } from '../../chat/press.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { commentCard, confirmCard, versionsCard } from './cards/comment.ts';
import { editForm } from './cards/comment-form.ts';
import { outcomeCard } from './cards/outcome.ts';
import type { CommentsDesk } from './desk.ts';
import { picked } from './press-comment.ts';
import { MENDABLE, notShown } from './said-comments.ts';

type Talk = TalkAt<CommentsDesk>;

const press = pressesAt<CommentsDesk>();
const TYPED_MOST = 4000;

const show = press('comment.show', z.object({ id }), (talk, known, data) => sayComment(talk, known, data.id));

/** `note`: why it is shown instead of what was asked. */
async function sayComment({ desk }: Talk, known: Known, commentId: string, note = ''): Promise<Reply> {
  const seen = await desk.show(known.who, commentId);
  return seen.kind === 'seen' ? { card: commentCard(known.language, seen, note) } : notShown(known, seen);
}

const versions = press('comment.versions', z.object({ id }), async ({ desk }, known, data) => {
  const seen = await desk.versions(known.who, data.id);
  return seen.kind === 'seen' ? { card: versionsCard(known.language, seen) } : notShown(known, seen);
});

const form = press('comment.edit.form', z.object({ id }), async (talk, known, data) => {
  const seen = await talk.desk.show(known.who, data.id);
  if (seen.kind !== 'seen') return notShown(known, seen);
  if (!seen.rights.edit) return { card: commentCard(known.language, seen, commentsWords(known.language).notYours) };
  return { card: editForm(known.language, seen.comment) };
});

const ask = press('comment.remove.form', z.object({ id }), async (talk, known, data) => {
  const seen = await talk.desk.show(known.who, data.id);
  if (seen.kind !== 'seen') return notShown(known, seen);
  if (!seen.rights.remove) return { card: commentCard(known.language, seen, commentsWords(known.language).notYours) };
  return { card: confirmCard(known.language, seen.comment) };
});

const change = z.object({ id, version });

const edited = change.extend({
  text: typed(TYPED_MOST),
  kind: z.enum(COMMENT_KINDS).catch('note'),
  people: picked,
});

const edit = press('comment.edit', edited, async (talk, known, { text, kind, people, ...which }) => {
  const named = people.map((one) => ({ id: one, name: '' }));
  const answer = await talk.desk.change(known.who, {
    ...which,
    change: { kind: 'edited', text, as: kind, people: named },
  });
  const isMendable = answer.kind === 'refused' && MENDABLE.has(answer.refusal.code);
  if (!isMendable) return sayChanged(talk, known, which.id, 'edited', answer);
  const seen = await talk.desk.show(known.who, which.id);
  if (seen.kind !== 'seen') return notShown(known, seen);
  const problem = explainIn(known.language).refusal(answer.refusal);
  return { card: editForm(known.language, { ...seen.comment, ...which }, { problem, typed: { text, kind, people } }) };
});

const plain = (verb: string, kind: Exclude<WantedChange['kind'], 'edited'>) =>
  press(verb, change, async (talk, known, which) =>
    sayChanged(talk, known, which.id, kind, await talk.desk.change(known.who, { ...which, change: { kind } })),
  );

async function sayChanged(
  talk: Talk,
  known: Known,
  commentId: string,
  act: WantedChange['kind'],
  answer: ChangeCommentResult,
): Promise<Reply> {
  const words = commentsWords(known.language);
  switch (answer.kind) {
    case 'changed':
      return { card: outcomeCard(known.language, answer.comment, answer.mentions, words.said[act]) };
    case 'stale':
      return sayComment(talk, known, commentId, words.stale);
    case 'not-yours':
      return sayComment(talk, known, commentId, words.notYours);
    default:
      return notShown(known, answer);
  }
}

const mention = press('comment.mention', z.object({ id, person: reference }), async (talk, known, data) => {
  const answer = await talk.desk.mention(known.who, data.id, data.person);
  const words = commentsWords(known.language);
  if (answer.kind === 'mentioned') {
    return { card: outcomeCard(known.language, answer.comment, answer.mentions, words.said.mentioned) };
  }
  if (answer.kind === 'not-yours') return sayComment(talk, known, data.id, words.notYours);
  return answer.kind === 'refused' ? { card: refusalCard(known.language, answer.refusal) } : notShown(known, answer);
});

export const CHANGE_PRESSES: readonly Press<CommentsDesk>[] = [
  show,
  versions,
  form,
  ask,
  edit,
  plain('comment.remove', 'deleted'),
  plain('comment.pin', 'pinned'),
  plain('comment.unpin', 'unpinned'),
  mention,
];
