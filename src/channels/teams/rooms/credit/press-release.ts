import { z } from 'zod';
import type { Decide } from '../../../../use-cases/credit/views.ts';
import { type Refused, refuse } from '../../../../use-cases/refusal.ts';
import { id, type Press, pressesAt, typed, version } from '../../chat/press.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { parseTypedAmount } from '../../typed/typed-amount.ts';
import { typedEnd } from '../../typed/typed-day.ts';
import { approveForm } from './cards/holds/approve-form.ts';
import { refuseForm } from './cards/holds/refuse-form.ts';
import { orCorrect } from './correct.ts';
import type { CreditDesk } from './desk.ts';
import { afterHold, changedHold, refusedHold } from './show-hold.ts';

const press = pressesAt<CreditDesk>();

const hold = z.object({ id, version });

/** The presser reads what was decided, or that nothing was. */
async function decide(talk: TalkAt<CreditDesk>, known: Known, decision: Decide): Promise<Refused | Reply> {
  const result = await talk.desk.decide(known.who, decision);
  switch (result.kind) {
    case 'refused':
      return result;
    case 'changed':
      return changedHold(known, result.view, decision);
    case 'decided':
      return afterHold(known, result.view, decision);
  }
}

const approve = press('hold.approve', hold, async (talk, known, data) => {
  const done = await decide(talk, known, { ...data, outcome: 'approved', reason: '', upTo: null, until: null });
  return 'kind' in done ? refusedHold(known, done.refusal, data.id) : done;
});

const terms = hold.extend({ upTo: typed(2000), until: typed(2000), reason: typed(2000) });

/** Up to an amount or a day; one left empty is the usual one. */
async function approveUpTo(
  talk: TalkAt<CreditDesk>,
  known: Known,
  data: z.output<typeof terms>,
): Promise<Refused | Reply> {
  const view = await talk.desk.hold(known.who, data.id);
  if (view.kind === 'refused') return view;
  const { currency } = view.hold.facts.encours;
  const upTo = data.upTo === '' ? null : parseTypedAmount(data.upTo, currency, known.language);
  if (upTo === undefined) return refuse({ code: 'bad-amount', given: data.upTo });
  const { id: seen, version: seenAs, reason } = data;
  const until = typedEnd(data.until);
  return decide(talk, known, { id: seen, version: seenAs, outcome: 'approved', reason, upTo, until });
}

const approveSave = press('hold.approve.save', terms, (talk, known, data) =>
  orCorrect(
    talk,
    known,
    data,
    () => approveUpTo(talk, known, data),
    (view, problem) => approveForm(known.language, view, { problem, typed: data }),
  ),
);

const refuseSave = press('hold.refuse.save', hold.extend({ reason: typed(2000) }), (talk, known, data) =>
  orCorrect(
    talk,
    known,
    data,
    () => decide(talk, known, { ...data, outcome: 'refused', upTo: null, until: null }),
    (view, problem) => refuseForm(known.language, view, { problem, typed: data }),
  ),
);

export const RELEASE_PRESSES: readonly Press<CreditDesk>[] = [approve, approveSave, refuseSave];
