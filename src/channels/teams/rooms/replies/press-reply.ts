import { z } from 'zod';
import { HANDLED_AS } from '../../../../domain/replies/reply.ts';
import type { ReplyView } from '../../../../use-cases/replies/customer-replies.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { company, id, type Press, page, pressesAt, tiersCode } from '../../chat/press.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Card, Reply } from '../../turn.ts';
import { fileCard, replyCard, unknownCard } from './cards/reply.ts';
import type { RepliesDesk } from './desk.ts';
import { sayHandled, sayReplies } from './say-replies.ts';

const press = pressesAt<RepliesDesk>();
const one = z.object({ id });

const listed = z.object({
  scope: z.enum(['waiting', 'all']),
  page: page.optional(),
  company: company.optional(),
  code: tiersCode.optional(),
});
const list = press('reply.list', listed, (talk, known, { scope, page: at = 1, company: base, code }) =>
  sayReplies(talk, known, {
    ...{ page: at, waiting: scope === 'waiting' },
    customer: base !== undefined && code !== undefined ? { company: base, code } : null,
  }),
);

const show = press('reply.show', one, (talk, known, data) => shown(talk, known, data.id, replyCard));
const file = press('reply.file', one, (talk, known, data) => shown(talk, known, data.id, askedToFile));

async function shown(
  { desk }: TalkAt<RepliesDesk>,
  { who, language }: Known,
  replyId: string,
  draw: (language: Known['language'], view: ReplyView) => Card,
): Promise<Reply> {
  const view = await desk.reply(who, replyId);
  if (view.kind === 'refused') return { card: refusalCard(language, view.refusal) };
  return { card: view.kind === 'reply' ? draw(language, view) : unknownCard(language) };
}

/** Somebody may have handled it since the card was made. */
const askedToFile = (language: Known['language'], view: ReplyView): Card =>
  view.mayHandle && view.reply.handled === null ? fileCard(language, view) : replyCard(language, view);

const handle = press('reply.handle', one.extend({ act: z.enum(HANDLED_AS) }), async ({ desk }, known, data) =>
  sayHandled(known, await desk.handleReply(known.who, data.id, data.act)),
);

export const REPLY_PRESSES: readonly Press<RepliesDesk>[] = [list, show, file, handle];
