import type { Card } from '../../../../src/channels/teams/turn.ts';
import type { Language } from '../../../../src/domain/language.ts';
import { accountCards } from './account-cards.ts';
import { bankCards } from './bank-cards.ts';
import { commentsCards } from './comments-cards.ts';
import { creditCards } from './credit-cards.ts';
import { dispatchCards } from './dispatch-cards.ts';
import { droppedCards } from './dropped-cards.ts';
import { einvoiceCards } from './einvoice-cards.ts';
import { figuresCards } from './figures-cards.ts';
import { kindCards } from './kind-cards.ts';
import { lettersCards } from './letters-cards.ts';
import { litigationCards } from './litigation-cards.ts';
import { matterCards } from './matter-cards.ts';
import { penaltiesCards } from './penalties-cards.ts';
import { plansCards, rehearsalCards } from './plans-cards.ts';
import { postCards } from './post-cards.ts';
import { recoveryCards } from './recovery-cards.ts';
import { repliesCards } from './replies-cards.ts';
import { runCards } from './run-cards.ts';
import { statementsCards } from './statements-cards.ts';
import { statusCards } from './status-cards.ts';
import { templatesCards } from './templates-cards.ts';

/** Every card, in its ordinary state and at its extremes. */
export const everyCard = (language: Language): Readonly<Record<string, Card>> => ({
  ...accountCards(language),
  ...dispatchCards(language),
  ...droppedCards(language),
  ...bankCards(language),
  ...einvoiceCards(language),
  ...creditCards(language),
  ...figuresCards(language),
  ...lettersCards(language),
  ...kindCards(language),
  ...recoveryCards(language),
  ...matterCards(language),
  ...postCards(language),
  ...penaltiesCards(language),
  ...statementsCards(language),
  ...runCards(language),
  ...plansCards(language),
  ...rehearsalCards(language),
  ...commentsCards(language),
  ...templatesCards(language),
  ...repliesCards(language),
  ...litigationCards(language),
  ...statusCards(language),
});
