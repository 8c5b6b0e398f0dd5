import type { HoldAnswer, HoldView } from '../../../../use-cases/credit/views.ts';
import type { Refusal, Refused } from '../../../../use-cases/refusal.ts';
import { explainIn } from '../../../words/explain/explain.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Card, Reply } from '../../turn.ts';
import type { CreditDesk } from './desk.ts';
import { refusedHold } from './show-hold.ts';

/** What the person can mend in the form. */
const MENDABLE: ReadonlySet<Refusal['code']> = new Set([
  'reason-needed',
  'bad-date',
  'bad-amount',
  'amount-too-low',
  'too-long',
]);

/** An act that a form asked for; where what was typed is in the way, the form comes back with it and says why. */
export async function orCorrect(
  talk: TalkAt<CreditDesk>,
  known: Known,
  { id }: HoldAnswer,
  act: () => Promise<Refused | Reply>,
  form: (view: HoldView, problem: string) => Card,
): Promise<Reply> {
  const done = await act();
  if (!('kind' in done)) return done;
  if (!MENDABLE.has(done.refusal.code)) return refusedHold(known, done.refusal, id);
  const view = await talk.desk.hold(known.who, id);
  if (view.kind === 'refused') return refusedHold(known, view.refusal, id);
  return { card: form(view, explainIn(known.language).refusal(done.refusal)) };
}
