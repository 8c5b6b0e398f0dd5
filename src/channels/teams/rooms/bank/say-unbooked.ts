import { bankWords } from '../../../words/bank/bank-words.ts';
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
  if (view.kind === 'refused') return { card: refusalCard(language, view.refusal) };
  const { links } = bankWords(language).file;
  const files = (['csv', 'xlsx'] as const).map((kind) => ({
    title: links[kind],
    url: desk.fileUrl(who, language, kind),
  }));
  return { card: unbookedCard(language, view, files, said) };
}
