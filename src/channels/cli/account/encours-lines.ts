import type { EncoursView } from '../../../use-cases/credit/views.ts';
import type { Refused } from '../../../use-cases/refusal.ts';
import { encoursLineWords } from '../../words/cli/account/encours.ts';
import { explainCreditIn } from '../../words/explain/explain-credit.ts';
import { formatAmount, formatInstant } from '../../words/format.ts';
import { wordsFor } from '../../words/words.ts';
import { table } from '../table.ts';

const french = explainCreditIn('fr');

/** An encours in French: each component, the plafond, what is left of it, the verdict and why, then the open orders. */
export function encoursLines(view: EncoursView | Refused): string[] {
  if (view.kind === 'refused') return [encoursLineWords.unknown];
  const { encours, verdict } = view;
  const { encours: words } = wordsFor('fr');
  const money = (amount: typeof encours.total): string => formatAmount(amount, encours.currency);
  const lines = [
    ...encours.components.map(({ part, amount, count, counted }) => [
      `  ${words.parts[part]}`,
      money(amount),
      count > 0 ? String(count) : '',
      counted ? '' : words.notCounted,
    ]),
    [words.encours, money(encours.total), '', ''],
    [words.plafond, french.plafond(encours.plafond, encours.currency), '', ''],
    [words.available, encours.available === null ? '—' : money(encours.available), '', ''],
    [words.overLimit, money(encours.overLimit), '', ''],
    [words.insurance, money(encours.insurance), '', ''],
    [words.late, money(encours.late), '', encours.late > 0 ? words.oldest(encours.oldestDaysLate) : ''],
  ];
  const at = formatInstant(view.readAt);
  const pieces = encours.withoutRate.map(({ piece }) => piece);
  return [
    encoursLineWords.title(view.payer.name, view.payer.code),
    ...(view.others.length > 0 ? [words.others(view.others.map(({ name }) => name).join(', '))] : []),
    ...(view.fromMemory ? [`${words.fromMemoryTitle}. ${words.fromMemory(at)}`] : []),
    table([...encoursLineWords.headers], lines),
    ...(pieces.length > 0 ? [words.withoutRate(pieces.length, pieces.join(', '))] : []),
    `→ ${view.fromMemory ? words.effectFromMemory(words.effects[verdict.effect], at) : words.effects[verdict.effect]}`,
    `  ${french.risk(verdict.reason, encours.currency)}`,
    ...view.orders.map(
      ({ order, verdict: judged, hold }) =>
        `  · ${order.piece} (${order.amount === null ? words.noAmount : money(order.amount)}) : ${french.order(judged, hold?.state ?? null, encours.currency)}`,
    ),
    words.readAt(at),
  ];
}
