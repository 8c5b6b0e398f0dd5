import type { Card } from '../../../../src/channels/teams/turn.ts';
import type { Language } from '../../../../src/domain/language.ts';
import { accountCards } from './account-cards.ts';
import { creditCards } from './credit-cards.ts';
import { dispatchCards } from './dispatch-cards.ts';
import { droppedCards } from './dropped-cards.ts';
import { figuresCards } from './figures-cards.ts';
import { lettersCards } from './letters-cards.ts';
import { matterCards } from './matter-cards.ts';
import { penaltiesCards } from './penalties-cards.ts';
import { postCards } from './post-cards.ts';
import { recoveryCards } from './recovery-cards.ts';
import { runCards } from './run-cards.ts';
import { statementsCards } from './statements-cards.ts';

/** Every card, in its ordinary state and at its extremes. */
export const everyCard = (language: Language): Readonly<Record<string, Card>> => ({
  ...accountCards(language),
  ...dispatchCards(language),
  ...droppedCards(language),
  ...creditCards(language),
  ...figuresCards(language),
  ...lettersCards(language),
  ...recoveryCards(language),
  ...matterCards(language),
  ...postCards(language),
  ...penaltiesCards(language),
  ...statementsCards(language),
  ...runCards(language),
});
