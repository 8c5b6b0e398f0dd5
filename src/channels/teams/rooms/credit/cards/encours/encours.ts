import type { RiskVerdict } from '../../../../../../domain/credit/risk.ts';
import type { Language } from '../../../../../../domain/language.ts';
import type { EncoursView } from '../../../../../../use-cases/credit/views.ts';
import { creditWords } from '../../../../../words/credit/credit-words.ts';
import { explainCreditIn } from '../../../../../words/explain/explain-credit.ts';
import { formatAmount, formatInstant } from '../../../../../words/format.ts';
import { colon } from '../../../../../words/joints.ts';
import { wordsFor } from '../../../../../words/words.ts';
import { aboutCustomer } from '../../../../about.ts';
import { type Button, button } from '../../../../cards/buttons.ts';
import { clip } from '../../../../cards/clip.ts';
import { expandCard } from '../../../../cards/expand.ts';
import type { Card } from '../../../../turn.ts';
import { compositionOf } from './composition.ts';
import template from './encours.json' with { type: 'json' };
import { isStopped, type OrderRow, ordersOf } from './order-rows.ts';

interface Line {
  readonly text: string;
}

export interface EncoursData {
  readonly fallback: string;
  readonly hasNotice: boolean;
  readonly noticeTitle: string;
  readonly notice: string;
  readonly name: string;
  readonly identity: readonly Line[];
  readonly figures: readonly { readonly label: string; readonly amount: string; readonly color: string }[];
  readonly verdictStyle: 'emphasis' | 'good' | 'warning' | 'attention';
  readonly verdict: string;
  readonly reasons: readonly Line[];
  readonly composition: readonly object[];
  readonly hasOrders: boolean;
  readonly ordersTitle: string;
  readonly orders: readonly OrderRow[];
  readonly moreOrders: string;
  readonly footer: string;
  readonly buttons: readonly Button[];
}

const STYLES = {
  'a-livrer': 'good',
  'a-surveiller': 'warning',
  'a-bloquer': 'attention',
  'cannot-tell': 'warning',
} as const;
const MAX_OTHERS = 5;

/** What a payer owes or is about to, against its plafond, and what becomes of its orders. */
export function encoursCard(language: Language, view: EncoursView): Card {
  const { encours: words } = wordsFor(language);
  const own = creditWords(language);
  const { encours, fromMemory } = view;
  const at = formatInstant(view.readAt, language);
  const rows = ordersOf(language, view.orders, encours.currency);
  const data: EncoursData = {
    fallback: `${words.encours}${colon(language)}${clip(view.payer.name, 80)}`,
    hasNotice: fromMemory,
    noticeTitle: words.fromMemoryTitle,
    notice: words.fromMemory(at),
    name: clip(view.tiers.name, 80),
    identity: identityOf(language, view),
    figures: figuresOf(language, view),
    // Never green for what may not be true any more (case H14).
    verdictStyle: fromMemory ? 'emphasis' : STYLES[view.verdict.effect],
    verdict: verdictOf(language, view.verdict, fromMemory ? at : null),
    reasons: reasonsOf(language, view),
    composition: compositionOf(language, encours),
    hasOrders: rows.orders.length > 0,
    ordersTitle: own.ordersTitle,
    ...rows,
    footer: words.readAt(at),
    buttons: buttonsOf(language, view),
  };
  return expandCard(template, data, aboutCustomer(language, { company: view.company.code, code: view.tiers.code }));
}

function verdictOf(language: Language, { effect }: RiskVerdict, staleSince: string | null): string {
  const { encours: words } = wordsFor(language);
  return staleSince === null ? words.effects[effect] : words.effectFromMemory(words.effects[effect], staleSince);
}

function identityOf(language: Language, { tiers, payer, company, others }: EncoursView): readonly Line[] {
  const { encours } = wordsFor(language);
  const words = creditWords(language);
  const named = others.filter(({ code }) => code !== tiers.code).map(({ name }) => clip(name, 40));
  const more = named.length - MAX_OTHERS;
  const list = [...named.slice(0, MAX_OTHERS), ...(more > 0 ? [words.more(more)] : [])].join(', ');
  return [
    `${tiers.code} · ${clip(company.name, 60)}`,
    ...(payer.code === tiers.code ? [] : [words.payerOf(clip(payer.name, 80), payer.code)]),
    ...(list === '' ? [] : [encours.others(list)]),
  ].map((text) => ({ text }));
}

function figuresOf(language: Language, { encours }: EncoursView): EncoursData['figures'] {
  const { encours: words } = wordsFor(language);
  const { currency, total, available, overLimit } = encours;
  const figures = [{ label: words.encours, amount: formatAmount(total, currency, language), color: 'Default' }];
  if (available === null) return figures;
  const isOver = overLimit > 0;
  const [label, amount] = isOver ? [words.overLimit, overLimit] : [words.available, available];
  return [
    ...figures,
    { label, amount: formatAmount(amount, currency, language), color: isOver ? 'Attention' : 'Default' },
  ];
}

function reasonsOf(language: Language, view: EncoursView): readonly Line[] {
  const { verdict, encours, fromMemory } = view;
  return [
    explainCreditIn(language).risk(verdict.reason, encours.currency),
    ...(fromMemory ? [] : stillOf(language, view)),
  ].map((text) => ({ text }));
}

/** What can be done all the same; or that an order is held of a customer who is not: with it, the encours goes too far. */
function stillOf(language: Language, { verdict, orders }: EncoursView): readonly string[] {
  const words = creditWords(language);
  if (verdict.effect === 'a-bloquer') return [words.blockedStill];
  if (orders.some(isStopped)) return [words.heldBelow];
  return verdict.effect === 'a-surveiller' ? [words.watchedStill] : [];
}

function buttonsOf(language: Language, { company, tiers, payer }: EncoursView): readonly Button[] {
  const words = creditWords(language);
  const here = { company: company.code, code: tiers.code };
  return [
    button(words.why, 'encours.why', here),
    button(words.seeAccount, 'account.show', { company: company.code, code: payer.code }),
    button(words.refresh, 'encours.show', here),
  ];
}
