import { describe, expect, test } from 'vitest';
import { findUnfit } from '../../../src/domain/privacy/unfit-text.ts';

describe('N3: what has no place in what is written about a customer, or to one', () => {
  test.each([
    ['Quel connard', 'insult', 'connard'],
    ['Le gérant est MALADE', 'health', 'MALADE'],
    ['hospitalisée depuis lundi', 'health', 'hospitalisée'],
    ['Il est syndiqué', 'belief', 'syndiqué'],
    ['elle a divorcé cet été', 'life', 'divorcé'],
    ['He is an idiot', 'insult', 'idiot'],
    ['she is pregnant', 'health', 'pregnant'],
  ])('« %s » is found, with its word', (text, kind, word) => {
    expect(findUnfit(text)).toEqual({ kind, word });
  });

  test.each([
    ['Promesse de virement vendredi, absent jusqu’au 12'],
    ['Opération bancaire refusée, grève de La Poste'],
    ['Passe par son avocat ; dépôt du bilan le 3'],
    ['Commande de maladroits et de cancans'],
    [''],
  ])('« %s » is not', (text) => {
    expect(findUnfit(text)).toBeNull();
  });

  test('a word of the customer’s own name is a name', () => {
    expect(findUnfit('Rappeler la Ligue contre le cancer', ['Ligue contre le Cancer'])).toBeNull();
    expect(findUnfit('Rappeler : cancer', ['Carat SARL'])).toMatchObject({ kind: 'health' });
  });
});
