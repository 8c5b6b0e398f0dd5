import { expect, test } from 'vitest';
import { findDaysAndAmounts } from '../../../../src/channels/teams/understand/sentence/found.ts';
import { tokenise } from '../../../../src/channels/teams/understand/sentence/tokens.ts';
import { TODAY } from '../../../builders/open-item.ts';

test.each([
  ['vendredi 3 000 €', ['<day>=2026-03-06', '<amount>=3000 €']],
  ['vendredi 3 000', ['<day>=2026-03-06', '<number>=3000']],
  ['3 000 € vendredi', ['<amount>=3000 €', '<day>=2026-03-06']],
  ['le 15 3 000 €', ['<day>=2026-03-15', '<amount>=3000 €']],
  ['vendredi 20 3 000 €', ['<day>=2026-03-20', '<amount>=3000 €']],
  ['le 15 mars 2026', ['<day>=2026-03-15']],
  ['pour le 15 mars 500 €', ['<day>=2026-03-15', '<amount>=500 €']],
  ['du 01/01/2026 au 31/01/2026', ['du', '<day>=2026-01-01', '<day>=2026-01-31']],
  ['plus de 120 jours', ['plus', 'de', '120', 'jours']],
  ['facture FA123', ['facture', 'fa123']],
  ['06.12.34.56.78', ['06.12.34.56.78']],
])('« %s » is %j', (said, expected) => {
  const found = findDaysAndAmounts(tokenise(said), TODAY);
  expect(found.map(({ word, value }) => (value === undefined ? word : `${word}=${value}`))).toEqual(expected);
});
