import { droppedCard } from '../../../../src/channels/teams/extension/dropped/dropped.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import type { Language } from '../../../../src/domain/language.ts';
import { HOSTILE, LONG } from './hostile.ts';

const CARAT = {
  company: 'BIJOU',
  companyName: 'Bijou SA',
  code: 'CARAT',
  name: 'Carat Distribution SARL',
  url: 'https://relance.example/c/BIJOU/CARAT',
};

/** What a message extension leaves in conversations. */
export const droppedCards = (language: Language): Record<string, Card> => ({
  dropped: droppedCard(language, CARAT),
  droppedInvoice: droppedCard(language, { ...CARAT, piece: 'FA250871' }),
  droppedOrder: droppedCard(language, { ...CARAT, piece: 'BC00042', isOrder: true }),
  droppedHostile: droppedCard(language, { ...CARAT, name: HOSTILE, companyName: LONG.repeat(3), piece: HOSTILE }),
});
