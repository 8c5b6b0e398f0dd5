import { type Cents, ZERO } from '../../../../../../domain/cents.ts';
import type { HoldFacts } from '../../../../../../domain/credit/hold.ts';
import type { RiskVerdict } from '../../../../../../domain/credit/risk.ts';
import type { Language } from '../../../../../../domain/language.ts';
import type { HoldView } from '../../../../../../use-cases/credit/views.ts';
import { creditWords, holdWords } from '../../../../../words/credit/credit-words.ts';
import { explainCreditIn } from '../../../../../words/explain/explain-credit.ts';
import { sayOrderAmount } from '../../../../../words/explain/order-amount.ts';
import { formatAmount, formatDay, formatInstant } from '../../../../../words/format.ts';
import { wordsFor } from '../../../../../words/words.ts';
import { aboutCustomer } from '../../../../about.ts';
import type { Button } from '../../../../cards/buttons.ts';
import { clip } from '../../../../cards/clip.ts';
import { expandCard } from '../../../../cards/expand.ts';
import type { Card } from '../../../../turn.ts';
import { compositionOf } from '../encours/composition.ts';
import template from './hold.json' with { type: 'json' };
import { actsOf, readingButtonsOf } from './parts/buttons.ts';
import { type History, historiesOf } from './parts/history.ts';
import { outcomeLines, STYLES, seenLines } from './parts/outcome.ts';

interface Line {
  readonly text: string;
}

/** What `hold.json` shows: display strings, ready. */
export interface HoldData {
  readonly style: 'default' | 'emphasis' | 'accent' | 'good' | 'warning' | 'attention';
  readonly title: string;
  readonly outcome: readonly Line[];
  readonly name: string;
  readonly identity: string;
  readonly about: readonly Line[];
  readonly figures: readonly {
    readonly label: string;
    readonly amount: string;
    readonly detail: string;
    readonly color: 'Default' | 'Attention';
  }[];
  readonly effect: string;
  readonly effectColor: 'Default' | 'Attention';
  readonly reason: string;
  readonly composition: readonly object[];
  readonly histories: readonly History[];
  readonly hasActs: boolean;
  readonly acts: readonly Button[];
  readonly footer: string;
  readonly buttons: readonly Button[];
}

/** Amber and green text is hardly read on white: only what stops an order is coloured. */
export const colorOf = ({ effect }: RiskVerdict): HoldData['effectColor'] =>
  effect === 'a-bloquer' ? 'Attention' : 'Default';

/** The card on which an order is decided: the customer, the order, the encours, why, what was said and decided before. */
export const holdCard = (language: Language, view: HoldView): Card =>
  expandCard(
    template,
    holdCardData(language, view),
    aboutCustomer(language, { company: view.company.code, code: view.hold.facts.tiers.code }),
  );

function holdCardData(language: Language, view: HoldView): HoldData {
  const { encours: encoursWords } = wordsFor(language);
  const words = holdWords(language);
  const { hold } = view;
  const { facts } = hold;
  const { verdict, encours } = facts;
  const acts = actsOf(language, view);
  return {
    style: STYLES[hold.state],
    title: words.titles[hold.state],
    outcome: [...outcomeLines(language, view), ...seenLines(language, view)],
    name: clip(facts.tiers.name, 80),
    identity: `${facts.tiers.code} · ${clip(view.company.name, 60)}`,
    about: aboutOf(language, facts),
    figures: figuresOf(language, view),
    effect: `${encoursWords.effects[verdict.effect]} · `,
    effectColor: colorOf(verdict),
    reason: explainCreditIn(language).risk(verdict.reason, encours.currency),
    composition: compositionOf(language, encours, facts),
    histories: historiesOf(language, view),
    hasActs: acts.length > 0,
    acts,
    footer: words.footer(hold.reference, formatInstant(facts.readAt, language)),
    buttons: readingButtonsOf(language, view),
  };
}

function aboutOf(language: Language, facts: HoldFacts): readonly Line[] {
  const words = holdWords(language);
  const { tiers, payer, salesperson } = facts;
  return [
    orderLine(language, facts),
    ...(payer.code === tiers.code ? [] : [words.payerLine(clip(payer.name, 60), payer.code)]),
    salesperson === null ? words.noSalesperson : words.salesperson(clip(salesperson.name, 60)),
  ].map((text) => ({ text }));
}

/** « Bon de commande BC00123 du 02/03/2026 · livraison le 10/03/2026 · réf. PO-778 ». */
export function orderLine(language: Language, { order }: HoldFacts): string {
  const credit = creditWords(language);
  const words = holdWords(language);
  return [
    words.orderDate(credit.kinds[order.kind], clip(order.piece, 20), formatDay(order.date, language)),
    ...(order.deliveryDate === null ? [] : [words.delivery(formatDay(order.deliveryDate, language))]),
    ...(order.reference === '' ? [] : [words.customerReference(clip(order.reference, 30))]),
  ].join(' · ');
}

function figuresOf(language: Language, { hold: { facts } }: HoldView): HoldData['figures'] {
  const { encours: encoursWords } = wordsFor(language);
  const words = holdWords(language);
  const { order, encours, encoursWith, overLimit } = facts;
  const money = (amount: Cents) => formatAmount(amount, encours.currency, language);
  const amount = {
    label: words.order,
    amount: sayOrderAmount(facts, language),
    detail: order.prepaid > ZERO ? words.prepaidOf(money(order.prepaid)) : '',
    color: 'Default',
  } as const;
  if (overLimit === ZERO) return [amount];
  const detail = encoursWith === encours.total ? '' : words.withOrder;
  return [amount, { label: encoursWords.overLimit, amount: money(overLimit), detail, color: 'Attention' }];
}
