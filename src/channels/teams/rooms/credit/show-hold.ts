import type { HoldAnswer, HoldView } from '../../../../use-cases/credit/views.ts';
import type { Refusal, Refused } from '../../../../use-cases/refusal.ts';
import { holdWords } from '../../../words/credit/credit-words.ts';
import { explainIn } from '../../../words/explain/explain.ts';
import { wordsFor } from '../../../words/words.ts';
import { button } from '../../cards/buttons.ts';
import { noticeCard } from '../../cards/notice/notice.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import type { Known } from '../../chat/talk.ts';
import type { Asked, Card, Reply, Subject } from '../../turn.ts';
import { cardOfHold } from './shared-hold.ts';

const holdOf = (id: string): Subject => ({ kind: 'hold', id });

const subjectsOf = (...ids: readonly string[]): readonly Subject[] => [...new Set(ids)].map(holdOf);

/** The hold as it is after an act, or why there was none. Every message that shows it follows, and those of a hold before it. */
export function afterHold(known: Known, answer: Refused | HoldView, acted: HoldAnswer): Reply {
  if (answer.kind === 'refused') return refusedHold(known, answer.refusal, acted.id);
  const { id } = answer.hold;
  return { ...holdReply(known, answer), changed: subjectsOf(acted.id, id) };
}

/**
 * Nothing was decided, for what the person saw is no longer so: they look again before they decide (cases I4, H6). In a private
 * chat the message goes on as that of the hold that stands now, not of the one that it took the place of.
 */
export function changedHold({ language }: Asked, view: HoldView, acted: HoldAnswer): Reply {
  const hold = holdWords(language);
  const { id } = view.hold;
  const card = noticeCard({
    style: 'warning',
    title: hold.changedTitle,
    lines: [view.hold.state === 'pending' ? hold.changedText : hold.endedText],
    buttons: [button(hold.seeHold, 'hold.show', { id }, { style: 'positive' })],
  });
  return { card, shows: [holdOf(id)], changed: subjectsOf(acted.id, id) };
}

/** The card of a hold; its message is kept up to date with it. */
export const holdReply = (asked: Asked, view: HoldView): Reply => ({
  card: cardOfHold(asked.language, view),
  shows: [holdOf(view.hold.id)],
});

/** Why it was refused, and the way back. An old card is behind: the messages that show the hold are brought up to date (case I5). */
export function refusedHold(asked: Asked, refusal: Refusal, id: string): Reply {
  const card = wayBack(asked, refusal, id);
  return refusal.code === 'hold-over' ? { card, changed: [holdOf(id)] } : { card };
}

const NO_WAY_BACK: ReadonlySet<Refusal['code']> = new Set(['not-allowed', 'unknown-hold', 'unknown-company']);

function wayBack({ language }: Asked, refusal: Refusal, id: string): Card {
  if (NO_WAY_BACK.has(refusal.code)) return refusalCard(language, refusal);
  const { notice } = wordsFor(language);
  const hold = holdWords(language);
  return noticeCard({
    style: 'warning',
    title: notice.refusedTitle,
    lines: [explainIn(language).refusal(refusal)],
    buttons: [button(hold.seeHold, 'hold.show', { id })],
  });
}
