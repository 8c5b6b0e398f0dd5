import type { Comment } from '../../domain/comments/comment.ts';
import type { NoticeState } from '../../domain/comments/mention.ts';
import type { Company } from '../../domain/company/company.ts';
import type { Person } from '../../domain/person.ts';
import type { SendingPolicy } from '../../domain/sending-policy.ts';
import { holds } from '../authorize.ts';
import type { Patience } from '../dispatch/dispatch-ports.ts';
import type { Clock } from '../ports/clock.ts';
import type { Colleagues } from '../ports/comments/colleagues.ts';
import type { CommentReader } from '../ports/comments/comment-store.ts';
import type { MentionSpeaker, WriteMentionMail } from '../ports/comments/mention-outlets.ts';
import type { NoticePatch, NoticeStore } from '../ports/comments/notice-store.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import type { Mailer } from '../ports/dispatch/mailer.ts';

export interface NotifyPorts {
  readonly companies: Companies;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly comments: Pick<CommentReader, 'readComment'>;
  readonly notices: NoticeStore;
  readonly colleagues: Colleagues;
  readonly speaker: MentionSpeaker;
  readonly mailer: Mailer;
  readonly writeMail: WriteMentionMail;
  readonly sending: SendingPolicy;
  readonly patience: Patience;
}

/** What a step asks to be written down. */
export interface NoticeStep {
  readonly to: NoticeState;
  readonly patch: NoticePatch;
}

/** What is told: null where the comment was deleted, or the person may see the customer no more. */
export async function whatToTell(
  { companies, comments, directory }: NotifyPorts,
  { commentId, person }: { readonly commentId: string; readonly person: Person },
): Promise<{ readonly comment: Comment; readonly company: Company } | null> {
  const comment = await comments.readComment(commentId);
  const company = comment && companies.get(comment.company);
  if (!comment || comment.deleted || !company) return null;
  return holds(await directory.rolesOf(person, company), 'reader') ? { comment, company } : null;
}

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 3_600_000;

/** For what is busy and does not say for how long, where tries begin anew each time. */
const BUSY_PAUSE_MS = 60_000;
export const pauseOfBusy = ({ clock }: Pick<NotifyPorts, 'clock'>, retryAfterMs: number | null): Date =>
  new Date(clock.now().getTime() + (retryAfterMs ?? BUSY_PAUSE_MS));

/** 5 s, 10 s, 20 s … one hour; never sooner than the other side asked. */
export function pauseAfter({ clock }: Pick<NotifyPorts, 'clock'>, attempts: number, retryAfterMs: number | null): Date {
  const ms = Math.min(FIRST_PAUSE_MS * 2 ** Math.min(attempts, 20), LONGEST_PAUSE_MS);
  return new Date(clock.now().getTime() + Math.max(ms, retryAfterMs ?? 0));
}
