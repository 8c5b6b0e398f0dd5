import { refusalCard } from '../../cards/notice/refusal.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { unbookedCard } from './cards/unbooked.ts';
import type { BankDesk } from './desk.ts';

/** A page of what the bank has and Sage has not; `said`: what was just done. */
export async function sayUnbooked(
  { desk }: TalkAt<BankDesk>,
  { who, language }: Known,
  page = 1,
  said = '',
): Promise<Reply> {
  const view = await desk.unbooked(who, page);
  return { card: view.kind === 'refused' ? refusalCard(language, view.refusal) : unbookedCard(language, view, said) };
}
