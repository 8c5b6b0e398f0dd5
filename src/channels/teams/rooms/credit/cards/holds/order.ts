import type { Language } from '../../../../../../domain/language.ts';
import type { HoldView } from '../../../../../../use-cases/credit/views.ts';
import { creditWords, holdWords } from '../../../../../words/credit/credit-words.ts';
import { explainCreditIn } from '../../../../../words/explain/explain-credit.ts';
import { sayOrderAmount } from '../../../../../words/explain/order-amount.ts';
import { formatAmount, formatDay, formatInstant } from '../../../../../words/format.ts';
import { wordsFor } from '../../../../../words/words.ts';
import { aboutCustomer } from '../../../../about.ts';
import { type Button, button } from '../../../../cards/buttons.ts';
import { clip } from '../../../../cards/clip.ts';
import { expandCard } from '../../../../cards/expand.ts';
import type { Card } from '../../../../turn.ts';
import { colorOf, type HoldData, orderLine } from './hold.ts';
import template from './order.json' with { type: 'json' };
import { seenOf, talkButtonsOf } from './parts/buttons.ts';
import { type History, noteLines } from './parts/history.ts';
import { isForNoAmount, outcomeLines, STYLES } from './parts/outcome.ts';

export interface OrderData {
  readonly fallback: string;
  readonly style: HoldData['style'];
  readonly title: string;
  readonly about: readonly { readonly text: string }[];
  readonly amount: string;
  readonly outcome: HoldData['outcome'];
  readonly effect: string;
  readonly effectColor: HoldData['effectColor'];
  readonly reason: string;
  /** What to do, or not, with the goods. */
  readonly next: string;
  readonly histories: readonly History[];
  readonly footer: string;
  readonly buttons: readonly Button[];
}

/**
 * For the salesperson: what happened to the order, why, and what can be done. Nothing of what the payer owes elsewhere, nor of
 * the other customers that it pays for.
 */
export function orderCard(language: Language, view: HoldView): Card {
  const { encours: encoursWords } = wordsFor(language);
  const credit = creditWords(language);
  const words = holdWords(language);
  const { facts, state, reference } = view.hold;
  const { order, verdict, encours } = facts;
  const title = words.orderTitles[state](`${credit.kinds[order.kind]} ${clip(order.piece, 20)}`);
  const data: OrderData = {
    fallback: words.titles[state],
    style: STYLES[state],
    title,
    about: [`${clip(facts.tiers.name, 80)} · ${facts.tiers.code}`, orderLine(language, facts)].map((text) => ({
      text,
    })),
    amount: sayOrderAmount(facts, language),
    outcome: [...outcomeLines(language, view), ...ownLines(language, view)],
    effect: `${encoursWords.effects[verdict.effect]} · `,
    effectColor: colorOf(verdict),
    reason: explainCreditIn(language).risk(verdict.reason, encours.currency),
    next: nextOf(language, view),
    histories: historiesOf(language, view),
    footer: words.footer(reference, formatInstant(facts.readAt, language)),
    buttons: [...talkButtonsOf(language, view), button(credit.refresh, 'hold.show', seenOf(view))],
  };
  return expandCard(
    template,
    data,
    aboutCustomer(language, { company: view.company.code, code: view.hold.facts.tiers.code }),
  );
}

/** An approver looks for the buttons: four eyes decide (case I1). */
const ownLines = (language: Language, { own, may, hold }: HoldView): OrderData['outcome'] =>
  own && may.ask && hold.state === 'pending' ? [{ text: holdWords(language).ownRequest }] : [];

function nextOf(language: Language, { hold }: HoldView): string {
  const { orderNext: words } = holdWords(language);
  const { state, kind, facts, decision } = hold;
  if (state === 'pending') return words.pending[kind];
  if (state !== 'approved') return words[state];
  const release = decision?.release;
  if (!release) return '';
  const day = formatDay(release.until, language);
  if (isForNoAmount(decision)) return words.approvedWithoutRate(day);
  return words.approved(formatAmount(release.upTo, facts.encours.currency, language), day);
}

/** Questions first; then, while the order is stopped, what would let it pass. */
function historiesOf(language: Language, { hold }: HoldView): readonly History[] {
  const words = holdWords(language);
  const { facts, notes, state } = hold;
  const heading = notes.at(-1)?.kind === 'question' ? words.waitingReply : words.notesTitle;
  const isStopped = state === 'pending' || state === 'refused';
  const about = { currency: facts.encours.currency, overLimit: facts.overLimit, order: facts.order };
  const lifts = isStopped ? explainCreditIn(language).lifts(facts.verdict.reason, about) : [];
  return [
    { heading, lines: noteLines(language, notes) },
    { heading: words.liftTitle, lines: lifts.map((text) => ({ text: `• ${text}` })) },
  ].filter(({ lines }) => lines.length > 0);
}
