import type { Comment, CommentRights } from '../../domain/comments/comment.ts';
import { rightsOn } from '../../domain/comments/comment.ts';
import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { authorize } from '../authorize.ts';
import type { Clock } from '../ports/clock.ts';
import type { Colleagues } from '../ports/comments/colleagues.ts';
import type { CommentReader, CommentWriter } from '../ports/comments/comment-store.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import type { ReachStore } from '../ports/transport/conversation-store.ts';
import type { Refused } from '../refusal.ts';

export interface ReadCommentPorts {
  readonly companies: Companies;
  readonly directory: Directory;
  readonly comments: CommentReader;
}

export interface WriteCommentPorts extends ReadCommentPorts {
  readonly clock: Clock;
  readonly comments: CommentReader & CommentWriter;
  readonly colleagues: Colleagues;
  /** Who has a chat with us. */
  readonly conversations: Pick<ReachStore, 'findPersonal'>;
  /** There may be somebody to tell. */
  readonly wakeTeller: () => void;
}

export interface CustomerAsked {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
}

/** There is no such comment. */
export interface UnknownComment {
  readonly kind: 'unknown-comment';
}

/** A comment, and what the person may do with it: for buttons only, rights are checked again where the act happens. */
export interface CommentSeen {
  readonly kind: 'seen';
  readonly comment: Comment;
  readonly company: Company;
  readonly rights: CommentRights;
}

/** A comment for whoever reads in its company. */
export async function seeComment(
  { companies, directory, comments }: ReadCommentPorts,
  who: Person,
  id: string,
): Promise<CommentSeen | Refused | UnknownComment> {
  const comment = await comments.readComment(id);
  if (!comment) return { kind: 'unknown-comment' };
  const right = await authorize({ companies, directory }, who, comment.company, 'reader');
  if (right.kind === 'refused') return right;
  return { kind: 'seen', comment, company: right.company, rights: rightsOn(comment, who, right.roles) };
}
