import { isOver } from '../../domain/comments/mention.ts';
import type { MentionNotice } from '../ports/comments/notice-store.ts';
import type { MayBegin } from '../ports/may-begin.ts';
import type { NotifyPorts } from './notify-ports.ts';
import { tellByChat } from './tell-by-chat.ts';
import { tellByMail } from './tell-by-mail.ts';

export interface NotifyOptions {
  /** Who claims: unique to this pass. */
  readonly owner: string;
  /** Longer than one message takes to leave. */
  readonly leaseMs: number;
  /** Messages that one pass tries, at most. */
  readonly limit: number;
  readonly mayBegin: MayBegin;
}

/**
 * One pass over the messages to people mentioned: each is claimed, and every step is written down before and after it is taken. What
 * may have left is never sent again on a guess: a Teams message in doubt stays so, a mail is looked for. Returns how many were taken;
 * one that fails keeps no other from leaving, the first failure is thrown at the end.
 */
export async function notifyMentioned(ports: NotifyPorts, options: NotifyOptions): Promise<number> {
  const { owner, leaseMs, limit, mayBegin } = options;
  const failures: unknown[] = [];
  let taken = 0;
  while (mayBegin() && taken < limit) {
    const [notice] = await ports.notices.claimMentionNotices(owner, ports.clock.now(), leaseMs, 1);
    if (!notice) break;
    taken += 1;
    await takeNotice(ports, notice, owner).catch((failure: unknown) => failures.push(failure));
  }
  if (failures.length > 0) throw failures[0];
  return taken;
}

/** As far as it goes now; what was written by this very run is fresh: the step after it has not been tried yet. */
async function takeNotice(ports: NotifyPorts, claimed: MentionNotice, owner: string): Promise<void> {
  let notice = claimed;
  let isFresh = false;
  while (!isOver(notice.state)) {
    const { to, patch } = await (notice.channel === 'chat' ? tellByChat : tellByMail)(ports, notice, isFresh);
    const moved = await ports.notices.advanceMentionNotice(notice, to, patch, owner, ports.clock.now());
    if (!moved || patch.notBefore) return;
    isFresh = true;
    notice = moved;
  }
}
