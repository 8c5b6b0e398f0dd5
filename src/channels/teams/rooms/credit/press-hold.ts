import { z } from 'zod';
import type { HoldView } from '../../../../use-cases/credit/views.ts';
import { id, type Press, page, pressesAt } from '../../chat/press.ts';
import type { Known } from '../../chat/talk.ts';
import type { Reply } from '../../turn.ts';
import { againForm } from './cards/holds/again-form.ts';
import { answerForm } from './cards/holds/answer-form.ts';
import { approveForm } from './cards/holds/approve-form.ts';
import { askForm } from './cards/holds/ask-form.ts';
import { refuseForm } from './cards/holds/refuse-form.ts';
import { holdWhyCard } from './cards/holds/why.ts';
import type { CreditDesk } from './desk.ts';
import { sayHolds } from './said-credit.ts';
import { isOwnOnly } from './shared-hold.ts';
import { holdReply, refusedHold } from './show-hold.ts';

const press = pressesAt<CreditDesk>();

const list = press('hold.list', z.object({ page: page.optional() }), (talk, known, data) =>
  sayHolds(talk, known, data.page),
);

/** A button that reads a hold as it is now; acts check the person's rights, and forms offer nothing by themselves. */
function holdPress(verb: string, build: (known: Known, view: HoldView) => Reply): Press<CreditDesk> {
  return press(verb, z.object({ id }), async (talk, known, data) => {
    const view = await talk.desk.hold(known.who, data.id);
    return view.kind === 'refused' ? refusedHold(known, view.refusal, data.id) : build(known, view);
  });
}

export const HOLD_PRESSES: readonly Press<CreditDesk>[] = [
  list,
  holdPress('hold.show', holdReply),
  // The salesperson of an order reads why it is held on its own card, not what else the payer owes.
  holdPress('hold.why', (known, view) =>
    isOwnOnly(view) ? holdReply(known, view) : { card: holdWhyCard(known.language, view) },
  ),
  holdPress('hold.approve.form', ({ language }, view) => ({ card: approveForm(language, view) })),
  holdPress('hold.refuse.form', ({ language }, view) => ({ card: refuseForm(language, view) })),
  holdPress('hold.ask.form', ({ language }, view) => ({ card: askForm(language, view) })),
  holdPress('hold.answer.form', ({ language }, view) => ({ card: answerForm(language, view) })),
  holdPress('hold.again.form', ({ language }, view) => ({ card: againForm(language, view) })),
];
