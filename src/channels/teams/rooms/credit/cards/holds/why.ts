import type { Language } from '../../../../../../domain/language.ts';
import type { HoldView } from '../../../../../../use-cases/credit/views.ts';
import { creditWords } from '../../../../../words/credit/credit-words.ts';
import { explainCreditIn } from '../../../../../words/explain/explain-credit.ts';
import { formatInstant } from '../../../../../words/format.ts';
import { aboutCustomer } from '../../../../about.ts';
import { button } from '../../../../cards/buttons.ts';
import { clip } from '../../../../cards/clip.ts';
import { expandCard } from '../../../../cards/expand.ts';
import template from '../../../../cards/why/why.json' with { type: 'json' };
import type { WhyData } from '../../../../cards/why/why-data.ts';
import type { Card } from '../../../../turn.ts';
import { whySections } from '../encours/why-lines.ts';
import { orderLine } from './hold.ts';
import { seenOf } from './parts/buttons.ts';

/** « Pourquoi ? » of a held order: the rule step by step, on the facts that were seen. */
export function holdWhyCard(language: Language, view: HoldView): Card {
  const words = creditWords(language);
  const { facts } = view.hold;
  const { encours, verdict, order, encoursWith } = facts;
  const data: WhyData = {
    title: words.whyTitle(clip(facts.tiers.name, 80)),
    summary: [orderLine(language, facts), explainCreditIn(language).risk(verdict.reason, encours.currency)].map(
      (text) => ({ text }),
    ),
    sections: whySections(language, { encours, verdict, order: { ...order, encoursWith } }),
    basis: words.whyBasis(formatInstant(facts.readAt, language)),
    buttons: [
      button(words.back, 'hold.show', seenOf(view)),
      button(words.seeAccount, 'account.show', { company: view.company.code, code: view.hold.payer }),
    ],
  };
  return expandCard(
    template,
    data,
    aboutCustomer(language, { company: view.company.code, code: view.hold.facts.tiers.code }),
  );
}
