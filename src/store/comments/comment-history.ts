import type { Comment, CommentAct } from '../../domain/comments/comment.ts';
import type { Person } from '../../domain/person.ts';
import type { HistoryLine } from '../../use-cases/ports/history-store.ts';

/** `comment-added`, `-edited`, `-deleted`, `-pinned`, `-unpinned`. What people wrote stays out: history is kept when that is erased. */
export const commentLine = (comment: Comment, act: CommentAct, by: Person, now: Date): HistoryLine => ({
  at: now.toISOString(),
  by,
  company: comment.company,
  tiers: comment.about.tiers,
  act: `comment-${act}`,
  subject: comment.id,
  facts: { about: comment.about.kind, number: comment.about.id, version: comment.version },
});

/** `comment-mentioned`: who is told of it from then on. */
export const mentionLine = (comment: Comment, person: Person, by: Person, now: Date): HistoryLine => ({
  at: now.toISOString(),
  by,
  company: comment.company,
  tiers: comment.about.tiers,
  act: 'comment-mentioned',
  subject: comment.id,
  facts: { person: person.id },
});
