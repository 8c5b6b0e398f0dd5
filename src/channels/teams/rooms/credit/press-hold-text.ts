import { z } from 'zod';
import type { Language } from '../../../../domain/language.ts';
import type { HoldText, HoldView } from '../../../../use-cases/credit/views.ts';
import { id, type Press, pressesAt, typed, version } from '../../chat/press.ts';
import type { Card } from '../../turn.ts';
import { againForm } from './cards/holds/again-form.ts';
import { answerForm } from './cards/holds/answer-form.ts';
import { askForm } from './cards/holds/ask-form.ts';
import { orCorrect } from './correct.ts';
import type { CreditDesk } from './desk.ts';
import { afterHold } from './show-hold.ts';

const press = pressesAt<CreditDesk>();

interface Written {
  readonly problem: string;
  readonly typed: { readonly text: string };
}
type Form = (language: Language, view: HoldView, written: Written) => Card;

const text = z.object({ id, version, text: typed(2000) });
const justification = z
  .object({ id, version, reason: typed(2000) })
  .transform(({ reason, ...hold }) => ({ ...hold, text: reason }));

/** What a person writes about a hold, in a form with one text. */
const textPress = (
  verb: string,
  shape: z.ZodType<HoldText, z.ZodTypeDef, unknown>,
  act: 'ask' | 'answer' | 'askAgain',
  form: Form,
): Press<CreditDesk> =>
  press(verb, shape, (talk, known, written) =>
    orCorrect(
      talk,
      known,
      written,
      async () => {
        const view = await talk.desk[act](known.who, written);
        return view.kind === 'refused' ? view : afterHold(known, view, written);
      },
      (view, problem) => form(known.language, view, { problem, typed: written }),
    ),
  );

export const HOLD_TEXT_PRESSES: readonly Press<CreditDesk>[] = [
  textPress('hold.ask.save', text, 'ask', askForm),
  textPress('hold.answer.save', text, 'answer', answerForm),
  textPress('hold.again.save', justification, 'askAgain', againForm),
];
