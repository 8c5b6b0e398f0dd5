import type { AgendaScope } from '../../../../use-cases/recovery/list-agenda.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { agendaCard } from './cards/agenda.ts';
import type { RecoveryDesk } from './desk.ts';

/** A page of an agenda; `said`: what was just done. */
export async function sayAgenda(
  { desk }: TalkAt<RecoveryDesk>,
  { who, language }: Known,
  scope: AgendaScope,
  page = 1,
  said = '',
): Promise<Reply> {
  const view = await desk.agenda(who, scope, page);
  return { card: view.kind === 'refused' ? refusalCard(language, view.refusal) : agendaCard(language, view, said) };
}
