import type { Person } from '../../../../domain/person.ts';
import type { AddCommentRequest, AddCommentResult } from '../../../../use-cases/comments/add-comment.ts';
import type {
  ChangeCommentRequest,
  ChangeCommentResult,
  MentionResult,
} from '../../../../use-cases/comments/change-comment.ts';
import type { CustomerAsked } from '../../../../use-cases/comments/comment-ports.ts';
import type {
  CommentListRequest,
  listComments,
  showComment,
  showVersions,
} from '../../../../use-cases/comments/list-comments.ts';
import type { Refused } from '../../../../use-cases/refusal.ts';
import type { TiersFinder } from '../../account/desk.ts';

/** The customer of a new comment. */
export interface CommentForm {
  readonly kind: 'form';
  readonly company: string;
  readonly tiers: { readonly code: string; readonly name: string };
  /** Of this form: a second press of it makes no second comment. */
  readonly key: string;
}

type Answer<Call extends (...args: never[]) => unknown> = ReturnType<Call>;

/** What is asked of comments. Each call checks rights and returns values, never words. */
export interface CommentsDesk extends TiersFinder {
  form(who: Person, customer: CustomerAsked): Promise<Refused | CommentForm>;
  add(who: Person, request: AddCommentRequest): Promise<AddCommentResult>;
  change(who: Person, request: ChangeCommentRequest): Promise<ChangeCommentResult>;
  /** By the Entra id of whom a name means. */
  mention(who: Person, id: string, personId: string): Promise<MentionResult>;
  list(who: Person, request: CommentListRequest): Answer<typeof listComments>;
  show(who: Person, id: string): Answer<typeof showComment>;
  versions(who: Person, id: string): Answer<typeof showVersions>;
}
