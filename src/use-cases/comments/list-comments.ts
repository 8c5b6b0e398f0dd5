import type { Comment, CommentVersion } from '../../domain/comments/comment.ts';
import type { Mention } from '../../domain/comments/mention.ts';
import type { Person } from '../../domain/person.ts';
import type { Tiers } from '../../domain/tiers/tiers.ts';
import type { Refused } from '../refusal.ts';
import { openCommentForm } from './add-comment.ts';
import {
  type CommentSeen,
  type CustomerAsked,
  type ReadCommentPorts,
  seeComment,
  type UnknownComment,
} from './comment-ports.ts';

const PAGE = 8;

export interface CommentListRequest extends CustomerAsked {
  /** Sought in texts, numbers and names of authors; '': all. */
  readonly text: string;
  /** From 1. */
  readonly page: number;
}

export interface CommentList {
  readonly kind: 'comments';
  readonly company: string;
  readonly tiers: Pick<Tiers, 'code' | 'name'>;
  readonly text: string;
  /** One page of them. */
  readonly comments: readonly Comment[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** What was written on a customer, for whoever reads there: pinned ones first, then the newest; the nearest page there is. */
export async function listComments(
  ports: ReadCommentPorts,
  who: Person,
  { text, page, ...customer }: CommentListRequest,
): Promise<CommentList | Refused> {
  const form = await openCommentForm(ports, who, customer);
  if (form.kind === 'refused') return form;
  const { company, tiers } = form;
  const filter = { company: company.code, tiers: tiers.code, text: text.trim() };
  const asked = Math.max(1, Math.trunc(page) || 1);
  const first = await ports.comments.listComments(filter, (asked - 1) * PAGE, PAGE);
  const pages = Math.max(1, Math.ceil(first.total / PAGE));
  const shown = Math.min(asked, pages);
  const { comments, total } =
    shown === asked ? first : await ports.comments.listComments(filter, (shown - 1) * PAGE, PAGE);
  return { kind: 'comments', company: company.code, tiers, text: filter.text, comments, total, page: shown, pages };
}

export interface CommentView extends CommentSeen {
  readonly mentions: readonly Mention[];
}

/** One comment, with what became of the messages to whom it mentions. */
export async function showComment(
  ports: ReadCommentPorts,
  who: Person,
  id: string,
): Promise<CommentView | Refused | UnknownComment> {
  const seen = await seeComment(ports, who, id);
  if (seen.kind !== 'seen') return seen;
  return { ...seen, mentions: (await ports.comments.readMentions([id])).get(id) ?? [] };
}

/** What a comment said before (case M3). Of one that was deleted, its author and administrators read it. */
export async function showVersions(
  ports: ReadCommentPorts,
  who: Person,
  id: string,
): Promise<(CommentSeen & { readonly versions: readonly CommentVersion[] }) | Refused | UnknownComment> {
  const seen = await seeComment(ports, who, id);
  if (seen.kind !== 'seen') return seen;
  return { ...seen, versions: seen.rights.readVersions ? await ports.comments.readVersions(id) : [] };
}
