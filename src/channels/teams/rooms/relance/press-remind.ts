import { z } from 'zod';
import { type AccountRef, accountReply, replyOf } from '../../account/show.ts';
import { company, type Press, pressesAt, tiersCode } from '../../chat/press.ts';
import type { Known } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { previewCard } from './cards/preview.ts';
import type { RelanceDesk } from './desk.ts';

/** The reminder of a row, ready to be read; where there is none to send, the account, which says why. */
async function showReminder(desk: RelanceDesk, known: Known, ref: AccountRef): Promise<Reply> {
  const view = await desk.open(known.who, ref.company, ref.code);
  if (view.kind === 'refused') return replyOf(known, view, ref);
  const ready = view.currencies.find(
    ({ decision, draft, recipient }) => decision.kind === 'proposal' && draft !== null && recipient.kind !== 'none',
  );
  if (!ready?.draft) return accountReply(known, view);
  const { id, version } = ready.draft;
  const letters = await desk.preview(known.who, { draftId: id, version });
  return letters.kind === 'preview' ? { card: previewCard(known.language, letters) } : accountReply(known, view);
}

const press = pressesAt<RelanceDesk>();

/** On the row of a customer in a list. */
export const REMIND_PRESSES: readonly Press<RelanceDesk>[] = [
  press('follow.remind', z.object({ company, code: tiersCode }), (talk, known, data) =>
    showReminder(talk.desk, known, data),
  ),
];
