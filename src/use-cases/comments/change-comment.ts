import type { Comment, CommentChange, CommentKind } from '../../domain/comments/comment.ts';
import type { Person } from '../../domain/person.ts';
import type { Refused } from '../refusal.ts';
import { checkText, type MentionOutcome, outcomeOf } from './add-comment.ts';
import { type CommentSeen, seeComment, type UnknownComment, type WriteCommentPorts } from './comment-ports.ts';
import { resolveMentions } from './resolve-mentions.ts';

/** What a person wants of a comment, as they wrote it. */
export type WantedChange =
  | {
      readonly kind: 'edited';
      readonly text: string;
      readonly as: CommentKind;
      /** Chosen or mentioned anew. */
      readonly people: readonly Person[];
    }
  | { readonly kind: 'deleted' | 'pinned' | 'unpinned' };

export interface ChangeCommentRequest {
  readonly id: string;
  /** That the person saw. */
  readonly version: number;
  readonly change: WantedChange;
}

const NOBODY: MentionOutcome = { told: [], asked: [], powerless: [], away: false };

export type ChangeCommentResult =
  | Refused
  | UnknownComment
  | { readonly kind: 'changed'; readonly comment: Comment; readonly mentions: MentionOutcome }
  /** Somebody was faster, or pressed twice: nothing changed. */
  | { readonly kind: 'stale' }
  /** Its author alone edits it; an administrator deletes it too. */
  | { readonly kind: 'not-yours' };

/** Edits, deletes, pins or unpins a comment. An edit tells those alone who were not mentioned before. */
export async function changeComment(
  ports: WriteCommentPorts,
  who: Person,
  { id, version, change }: ChangeCommentRequest,
): Promise<ChangeCommentResult> {
  const seen = await seeComment(ports, who, id);
  if (seen.kind !== 'seen') return seen;
  if (seen.comment.deleted || seen.comment.version !== version) return { kind: 'stale' };
  if (!mayMake(seen, change)) return { kind: 'not-yours' };
  if (change.kind === 'edited') return edit(ports, who, seen, change);
  const changed = await ports.comments.changeComment(seen.comment, { kind: change.kind }, [], who, ports.clock.now());
  return changed === 'stale' ? { kind: 'stale' } : { kind: 'changed', comment: changed, mentions: NOBODY };
}

function mayMake({ rights }: CommentSeen, { kind }: WantedChange): boolean {
  if (kind === 'edited') return rights.edit;
  return kind === 'deleted' ? rights.remove : rights.pin;
}

async function edit(
  ports: WriteCommentPorts,
  who: Person,
  { comment, company }: CommentSeen,
  { as, people, text: given }: Extract<WantedChange, { kind: 'edited' }>,
): Promise<ChangeCommentResult> {
  const text = checkText(given, comment.about.name);
  if (typeof text !== 'string') return text;
  const [resolved, mentioned] = await Promise.all([
    resolveMentions(ports, company, who, text, people),
    ports.comments.readMentions([comment.id]),
  ]);
  const before = new Set(mentioned.get(comment.id)?.map(({ person }) => person.id));
  const fresh = resolved.people.filter((person) => !before.has(person.id));
  const change: CommentChange = { kind: 'edited', text, as };
  const changed = await ports.comments.changeComment(comment, change, fresh, who, ports.clock.now());
  if (changed === 'stale') return { kind: 'stale' };
  if (fresh.length > 0) ports.wakeTeller();
  return { kind: 'changed', comment: changed, mentions: await outcomeOf(ports, resolved, fresh) };
}

export type MentionResult =
  | Refused
  | UnknownComment
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'mentioned'; readonly comment: Comment; readonly mentions: MentionOutcome };

/** The author says whom a name of the comment means (case M2). */
export async function mentionPerson(
  ports: WriteCommentPorts,
  who: Person,
  id: string,
  person: Person,
): Promise<MentionResult> {
  const seen = await seeComment(ports, who, id);
  if (seen.kind !== 'seen') return seen;
  if (!seen.rights.edit) return { kind: 'not-yours' };
  const resolved = await resolveMentions(ports, seen.company, who, '', [person]);
  const told: Person[] = [];
  for (const one of resolved.people) {
    if (await ports.comments.mention(seen.comment, one, who, ports.clock.now())) told.push(one);
  }
  if (told.length > 0) ports.wakeTeller();
  return { kind: 'mentioned', comment: seen.comment, mentions: await outcomeOf(ports, resolved, told) };
}
