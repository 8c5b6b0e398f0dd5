import type { Comment, CommentChange, CommentVersion } from '../../../domain/comments/comment.ts';
import type { Mention } from '../../../domain/comments/mention.ts';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Person } from '../../../domain/person.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';

export type NewComment = Pick<Comment, 'company' | 'about' | 'kind' | 'text' | 'by' | 'source' | 'cause'>;

/** Of one customer; those deleted are among them: that there was one is part of the history. */
export interface CommentFilter {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  /** Found anywhere in the text, the number or the author's name of those that stand; '': all. */
  readonly text: string;
}

export interface CommentPage {
  /** Pinned ones first, then the newest. */
  readonly comments: readonly Comment[];
  readonly total: number;
}

export interface CommentReader {
  readComment(id: string): Promise<Comment | null>;
  listComments(filter: CommentFilter, skip: number, count: number): Promise<CommentPage>;
  /** The first one first. */
  readVersions(id: string): Promise<readonly CommentVersion[]>;
  /** Who is mentioned in each, in their order; a comment that mentions nobody is absent. */
  readMentions(ids: readonly string[]): Promise<ReadonlyMap<string, readonly Mention[]>>;
}

/** Every act with its version of the text and its line of history (without the text) in the same transaction. */
export interface CommentWriter {
  /** One comment a company and cause: the one there is returned, with `added` false, and nobody is mentioned anew. */
  addComment(
    comment: NewComment,
    mentioned: readonly Person[],
    now: Date,
  ): Promise<{ readonly added: boolean; readonly comment: Comment }>;
  /** Compare-and-set on the version; 'stale' when somebody was faster or it was deleted. Mentions those who were not yet. */
  changeComment(
    comment: Comment,
    change: CommentChange,
    mentioned: readonly Person[],
    by: Person,
    now: Date,
  ): Promise<Comment | 'stale'>;
  /** Mentions somebody in a comment that stands, with a message by each channel to plan; once a comment and person, for ever. Whether it did. */
  mention(comment: Pick<Comment, 'id'>, person: Person, by: Person, now: Date): Promise<boolean>;
}
