import type { Card } from '../../turn.ts';

/** What the button of a client that knows no Action.Execute sends, as a message without a text. */
const NO_BUTTONS = { relance: 'no-buttons' } as const;

export interface OldClientWords {
  /** The only button that such a client shows of the card. */
  readonly title: string;
  /** After what the card says in the place of itself, where a client is too old for all of it. */
  readonly todo: string;
}

/** Whether a message is that button. */
export const asksForButtons = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'relance' in value && value.relance === NO_BUTTONS.relance;

/**
 * The card for clients of every age. One that knows no Action.Execute leaves such buttons out without a word: the first has
 * another in its place that says what to do. One that cannot show the card at all shows `fallbackText`.
 */
export function forOldClients(card: Card, { title, todo }: OldClientWords): Card {
  // Without the inputs: one that is required would keep it from being pressed.
  const fallback = { type: 'Action.Submit', title, data: NO_BUTTONS, associatedInputs: 'none' };
  let isDone = false;
  const visit = (part: unknown): unknown => {
    if (isDone || typeof part !== 'object' || part === null) return part;
    if (Array.isArray(part)) return part.map(visit);
    if ('type' in part && part.type === 'Action.Execute') {
      isDone = true;
      return { ...part, fallback };
    }
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, visit(one)]));
  };
  // Of a card's own row first, where it is looked for; not of `refresh`, which nobody presses.
  const actions = visit(card.actions ?? []);
  const body = visit(card.body ?? []);
  if (!isDone) return card;
  const said = typeof card.fallbackText === 'string' && card.fallbackText !== '' ? `${card.fallbackText}. ` : '';
  return { ...card, body, actions, fallbackText: `${said}${todo}` };
}
