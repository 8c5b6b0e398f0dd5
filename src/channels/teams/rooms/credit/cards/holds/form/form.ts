import type { Language } from '../../../../../../../domain/language.ts';
import type { HoldView } from '../../../../../../../use-cases/credit/views.ts';
import { holdWords } from '../../../../../../words/credit/credit-words.ts';
import { sayOrderAmount } from '../../../../../../words/explain/order-amount.ts';
import { aboutCustomer } from '../../../../../about.ts';
import { type Button, button } from '../../../../../cards/buttons.ts';
import { clip } from '../../../../../cards/clip.ts';
import { expandCard } from '../../../../../cards/expand.ts';
import { type EndInput, endInput } from '../../../../../cards/mended.ts';
import type { Card } from '../../../../../turn.ts';
import { orderLine } from '../hold.ts';
import { seenOf } from '../parts/buttons.ts';
import { noteLines } from '../parts/history.ts';
import template from './form.json' with { type: 'json' };

/** What `form.json` shows: one text to write about a hold, and, to release it, an amount and a day. */
export interface HoldFormData extends EndInput {
  readonly title: string;
  readonly about: readonly { readonly text: string }[];
  readonly problem: string;
  readonly hint: string;
  readonly hasTerms: boolean;
  readonly upToLabel: string;
  readonly upToError: string;
  readonly upTo: string;
  readonly untilLabel: string;
  readonly chooseDay: string;
  readonly typeDay: string;
  readonly textId: 'reason' | 'text';
  readonly textLabel: string;
  readonly textExample: string;
  readonly text: string;
  readonly textMax: number;
  readonly textNeeded: boolean;
  readonly textError: string;
  readonly buttons: readonly Button[];
}

type Text = Pick<
  HoldFormData,
  'textId' | 'textLabel' | 'textExample' | 'text' | 'textMax' | 'textNeeded' | 'textError'
>;

/** What a form asks; the rest is the same in all of them. */
export interface HoldForm extends Text, Pick<HoldFormData, 'title' | 'problem' | 'hint'> {
  readonly terms: { readonly upTo: string; readonly until: string } | null;
  readonly save: Pick<Button, 'title' | 'verb' | 'style'>;
  /** True: the last questions and answers are above the text. */
  readonly recalls: boolean;
}

/** A form about a hold: whose order it is, what to write, and the way back. */
export function holdForm(language: Language, view: HoldView, form: HoldForm): Card {
  const words = holdWords(language);
  const { terms, save, recalls, ...shown } = form;
  const { title, verb, style } = save;
  const data: HoldFormData = {
    ...shown,
    about: [...aboutLines(language, view), ...(recalls ? noteLines(language, view.hold.notes) : [])],
    hasTerms: terms !== null,
    upToLabel: words.upTo,
    upToError: words.upToNeeded,
    upTo: clip(terms?.upTo ?? '', 40),
    untilLabel: words.until,
    chooseDay: words.chooseDay,
    typeDay: words.typeDay,
    ...endInput(terms?.until ?? '', view.today),
    buttons: [
      button(title, verb, seenOf(view), { style, inputs: 'auto' }),
      button(words.cancel, 'hold.show', seenOf(view)),
    ],
  };
  return expandCard(
    template,
    data,
    aboutCustomer(language, { company: view.company.code, code: view.hold.facts.tiers.code }),
  );
}

function aboutLines(language: Language, { hold: { facts } }: HoldView): HoldFormData['about'] {
  const amount = sayOrderAmount(facts, language);
  return [`${clip(facts.tiers.name, 80)} · ${facts.tiers.code}`, `${orderLine(language, facts)} · ${amount}`].map(
    (text) => ({ text }),
  );
}
