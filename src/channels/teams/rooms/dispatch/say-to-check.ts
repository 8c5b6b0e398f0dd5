import { refusalCard } from '../../cards/notice/refusal.ts';
import type { Known } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { toCheckCard } from './cards/to-check.ts';
import type { DispatchDesk } from './desk.ts';

/** « à vérifier »: letters whose fate nobody knows. */
export async function sayToCheck(desk: DispatchDesk, { who, language }: Known): Promise<Reply> {
  const list = await desk.toCheck(who);
  return { card: list.kind === 'refused' ? refusalCard(language, list.refusal) : toCheckCard(language, list) };
}
