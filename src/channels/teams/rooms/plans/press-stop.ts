import { z } from 'zod';
import type { Refusal } from '../../../../use-cases/refusal.ts';
import { explainIn } from '../../../words/explain/explain.ts';
import { plansWords } from '../../../words/plans/words.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { company, id, type Press, pressesAt, tiersCode, typed } from '../../chat/press.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { typedEnd } from '../../typed/typed-day.ts';
import { stopForm } from './cards/stop.ts';
import type { PlansDesk } from './desk.ts';
import { showCustomerPlan } from './said-plan.ts';

const press = pressesAt<PlansDesk>();

const customer = z.object({ company, code: tiersCode });
type Customer = z.output<typeof customer>;

/** `mended`: what was wrong with what was typed. */
async function showForm(
  { desk }: TalkAt<PlansDesk>,
  { who, language }: Known,
  { company: base, code }: Customer,
  mended?: Parameters<typeof stopForm>[2],
): Promise<Reply> {
  const view = await desk.customerPlan(who, { company: base, code });
  return {
    card:
      view.kind === 'refused'
        ? refusalCard(language, view.refusal, { company: base, code })
        : stopForm(language, view, mended),
  };
}

/** What the person can mend in the form. */
const MENDABLE: ReadonlySet<Refusal['code']> = new Set(['reason-needed', 'bad-date', 'too-long']);

const form = press('plan.stop.form', customer, (talk, known, data) => showForm(talk, known, data));

const save = press(
  'plan.stop.save',
  customer.extend({ reason: typed(2000), until: typed(2000) }),
  async (talk, known, { reason, until, ...here }) => {
    const result = await talk.desk.stop(known.who, { ...here, reason, until: typedEnd(until) ?? '' });
    if (result.kind === 'stopped') {
      return showCustomerPlan(talk, known, here, result.added ? '' : plansWords(known.language).stop.already);
    }
    if (!MENDABLE.has(result.refusal.code)) return { card: refusalCard(known.language, result.refusal, here) };
    const problem = explainIn(known.language).refusal(result.refusal);
    return showForm(talk, known, here, { problem, typed: { reason, until } });
  },
);

const lift = press('plan.stop.lift', customer.extend({ id }), async (talk, known, { id: stopId, ...here }) => {
  const result = await talk.desk.lift(known.who, { ...here, id: stopId });
  if (result.kind === 'refused') return { card: refusalCard(known.language, result.refusal, here) };
  const words = plansWords(known.language).stop;
  return showCustomerPlan(talk, known, here, result.lifted ? words.resumed : words.gone);
});

export const STOP_PRESSES: readonly Press<PlansDesk>[] = [form, save, lift];
