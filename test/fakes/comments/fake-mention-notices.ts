import { randomUUID } from 'node:crypto';
import type { Comment } from '../../../src/domain/comments/comment.ts';
import { CHANNELS, isOver } from '../../../src/domain/comments/mention.ts';
import type { Person } from '../../../src/domain/person.ts';
import { keyOfNotice, noticeAfter } from '../../../src/store/comments/notices/notices.ts';
import type { NoticeStore } from '../../../src/use-cases/ports/comments/notice-store.ts';
import type { StoreState } from '../store-state.ts';

export function planMention(state: StoreState, { id: commentId, company, deleted }: Comment, person: Person): boolean {
  const isThere = state.mentionNotices.some(
    ({ notice }) => notice.commentId === commentId && notice.person.id === person.id,
  );
  if (deleted || isThere) return false;
  for (const channel of CHANNELS) {
    const id = randomUUID();
    const trace = { key: keyOfNotice(id), graphId: null, internetMessageId: null, conversationId: null };
    const notice = { id, commentId, company, person, channel, state: 'planned', attempts: 0, trace } as const;
    state.mentionNotices.push({ notice, notBefore: null, claim: null });
  }
  return true;
}

export const fakeMentionNotices = (state: StoreState): NoticeStore => ({
  claimMentionNotices: async (owner, now, leaseMs, limit) => {
    const claimed = state.mentionNotices
      .filter(({ notice, claim, notBefore }) => {
        const isFree = !claim || claim.until <= now;
        return !isOver(notice.state) && isFree && (!notBefore || notBefore <= now);
      })
      .sort((a, b) => a.notice.attempts - b.notice.attempts)
      .slice(0, limit);
    for (const one of claimed) one.claim = { owner, until: new Date(now.getTime() + leaseMs) };
    return claimed.map(({ notice }) => notice);
  },
  advanceMentionNotice: async (notice, to, patch, owner) => {
    const held = state.mentionNotices.find((one) => one.notice.id === notice.id);
    if (held?.claim?.owner !== owner || held.notice.state !== notice.state) return null;
    held.notice = noticeAfter(notice, to, patch);
    held.notBefore = patch.notBefore ?? null;
    if (isOver(to) || patch.notBefore) held.claim = null;
    return held.notice;
  },
});
