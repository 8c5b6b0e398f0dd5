import type { Language } from '../../../../../../domain/language.ts';
import type { EncoursView } from '../../../../../../use-cases/credit/views.ts';
import { creditWords } from '../../../../../words/credit/credit-words.ts';
import { explainCreditIn } from '../../../../../words/explain/explain-credit.ts';
import { formatInstant } from '../../../../../words/format.ts';
import { wordsFor } from '../../../../../words/words.ts';
import { aboutCustomer } from '../../../../about.ts';
import { button } from '../../../../cards/buttons.ts';
import { clip } from '../../../../cards/clip.ts';
import { expandCard } from '../../../../cards/expand.ts';
import template from '../../../../cards/why/why.json' with { type: 'json' };
import type { WhyData } from '../../../../cards/why/why-data.ts';
import type { Card } from '../../../../turn.ts';
import { whySections } from './why-lines.ts';

/** « Pourquoi ? » of a customer: the rule step by step. */
export function encoursWhyCard(language: Language, view: EncoursView): Card {
  const { encours: encoursWords } = wordsFor(language);
  const words = creditWords(language);
  const { encours, verdict } = view;
  const at = formatInstant(view.readAt, language);
  const data: WhyData = {
    title: words.whyTitle(clip(view.payer.name, 80)),
    summary: [{ text: explainCreditIn(language).risk(verdict.reason, encours.currency) }],
    sections: whySections(language, { encours, verdict, order: null }),
    basis: view.fromMemory ? `${encoursWords.fromMemoryTitle}. ${encoursWords.fromMemory(at)}` : words.whyBasis(at),
    buttons: [
      button(words.backToEncours, 'encours.show', { company: view.company.code, code: view.tiers.code }),
      button(words.seeAccount, 'account.show', { company: view.company.code, code: view.payer.code }),
    ],
  };
  return expandCard(template, data, aboutCustomer(language, { company: view.company.code, code: view.tiers.code }));
}
