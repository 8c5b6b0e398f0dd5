import { refusalCard } from '../../cards/notice/refusal.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { einvoicesCard } from './cards/einvoices.ts';
import type { EInvoicingDesk } from './desk.ts';

/** A page of the statuses that count; `said`: what was just done. */
export async function sayEInvoices(
  { desk }: TalkAt<EInvoicingDesk>,
  { who, language }: Known,
  page = 1,
  said = '',
): Promise<Reply> {
  const view = await desk.list(who, page);
  return { card: view.kind === 'refused' ? refusalCard(language, view.refusal) : einvoicesCard(language, view, said) };
}
