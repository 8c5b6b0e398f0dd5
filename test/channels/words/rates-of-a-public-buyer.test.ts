import { expect, test } from 'vitest';
import { sayBasis } from '../../../src/channels/words/penalties/say-basis.ts';
import { day } from '../../../src/domain/day.ts';
import { anInvoice } from '../../builders/entry.ts';
import { penaltiesOfLines } from '../../builders/penalties.ts';
import { plainSpaces } from '../letters/letter-facts.ts';

test('the rates of a public buyer are said of the half-years in which lateness began, and so is how they are chosen', () => {
  const lines = [
    anInvoice({ ecNo: 1, date: '2024-11-01', due: '2024-12-21' }),
    anInvoice({ ecNo: 2, date: '2025-01-02', due: '2025-01-20' }),
  ];
  const said = (kind: 'public' | 'entreprise') => {
    const answer = penaltiesOfLines(lines, { asOf: '2025-03-10', setting: { payers: { CARAT: kind } } });
    return plainSpaces(sayBasis(answer, day('2025-03-10'), 'fr').join(' '));
  };
  expect(said('public')).toContain('Taux : 11,15 % au 1er semestre 2025 ; 12,25 % au 2e semestre 2024.');
  expect(said('public')).toContain('taux du premier jour du semestre où le retard a commencé (art. R2192-31');
  expect(said('entreprise')).toContain('taux du premier jour du semestre.');
});
