import { amountToRelease } from '../../../../../../../domain/credit/amount-to-release.ts';
import type { Language } from '../../../../../../../domain/language.ts';
import type { HoldView } from '../../../../../../../use-cases/credit/views.ts';
import { creditWords, holdWords } from '../../../../../../words/credit/credit-words.ts';
import { sayOrderAmount } from '../../../../../../words/explain/order-amount.ts';
import { type Button, button } from '../../../../../cards/buttons.ts';

/** What the person who acts has seen; everything else is read again. */
export const seenOf = ({ hold }: HoldView) => ({ id: hold.id, version: hold.version });

/** Decisions, while there is one to take. Rights are checked again where the act happens. */
export function actsOf(language: Language, view: HoldView): readonly Button[] {
  const words = holdWords(language);
  const { hold, may } = view;
  const seen = seenOf(view);
  if (hold.state !== 'pending') return talkButtonsOf(language, view);
  const isKnown = amountToRelease(hold.facts) !== null;
  const approve = may.approve
    ? [
        button(
          isKnown ? words.approve(sayOrderAmount(hold.facts, language)) : words.approveSave,
          'hold.approve',
          seen,
          { style: 'positive' },
        ),
        button(words.approveWith, 'hold.approve.form', seen),
      ]
    : [];
  const refuse = may.decide ? [button(words.refuse, 'hold.refuse.form', seen, { style: 'destructive' })] : [];
  const ask = may.ask ? [button(words.ask, 'hold.ask.form', seen)] : [];
  return [...approve, ...refuse, ...ask, ...talkButtonsOf(language, view)];
}

/** What the salesperson may do: answer, or ask again after a refusal. */
export function talkButtonsOf(language: Language, view: HoldView): readonly Button[] {
  const words = holdWords(language);
  const { hold, may } = view;
  const isAsked = hold.notes.at(-1)?.kind === 'question';
  return [
    ...(may.answer
      ? [
          button(words.reply, 'hold.answer.form', seenOf(view), {
            style: isAsked && !may.decide ? 'positive' : 'default',
          }),
        ]
      : []),
    ...(may.askAgain ? [button(words.again, 'hold.again.form', seenOf(view))] : []),
  ];
}

/** What only reads, and the way back to what else waits. */
export function readingButtonsOf(language: Language, view: HoldView): readonly Button[] {
  const credit = creditWords(language);
  const words = holdWords(language);
  const { hold, company } = view;
  return [
    button(credit.why, 'hold.why', seenOf(view)),
    button(credit.seeAccount, 'account.show', { company: company.code, code: hold.payer }),
    button(credit.refresh, 'hold.show', seenOf(view)),
    button(words.theList, 'hold.list', {}),
  ];
}
