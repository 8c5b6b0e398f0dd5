import type { NoticeState } from '../../domain/comments/mention.ts';
import type { MentionNotice } from '../ports/comments/notice-store.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import type { Told } from '../ports/transport/delivered.ts';
import { type NoticeStep, type NotifyPorts, pauseAfter, pauseOfBusy, whatToTell } from './notify-ports.ts';

/** Who has no chat with us is not waited for: the mail tells them. */
const AFTER: Readonly<Record<Exclude<Told, 'busy'>, NoticeState>> = {
  told: 'told',
  refused: 'unreachable',
  absent: 'unreachable',
  unknown: 'unknown',
};
/** A directory that is away for a day: the mail waits for it no longer either. */
const MOST_TRIES = 30;

/** One step of a Teams message. It cannot be looked for: what a dead worker was telling may have been told, and is not told again. */
export async function tellByChat(ports: NotifyPorts, notice: MentionNotice, isFresh: boolean): Promise<NoticeStep> {
  if (notice.state !== 'planned') return isFresh ? tell(ports, notice) : { to: 'unknown', patch: {} };
  try {
    return { to: (await whatToTell(ports, notice)) ? 'telling' : 'dropped', patch: {} };
  } catch (fault) {
    return waitOrThrow(ports, notice, fault);
  }
}

async function tell(ports: NotifyPorts, notice: MentionNotice): Promise<NoticeStep> {
  const comment = await ports.comments.readComment(notice.commentId);
  if (!comment || comment.deleted) return { to: 'dropped', patch: {} };
  const told = await ports.speaker.tellMention(notice.person, comment);
  if (told !== 'busy') return { to: AFTER[told], patch: {} };
  return { to: 'planned', patch: { notBefore: pauseOfBusy(ports, null), error: 'busy' } };
}

/** The directory does not answer: nothing was told. */
function waitOrThrow(ports: NotifyPorts, { attempts }: MentionNotice, fault: unknown): NoticeStep {
  if (!(fault instanceof OutsideFault)) throw fault;
  if (attempts >= MOST_TRIES) return { to: 'unreachable', patch: { error: fault.code } };
  return {
    to: 'planned',
    patch: { notBefore: pauseAfter(ports, attempts, fault.retryAfterMs), error: fault.code },
  };
}
