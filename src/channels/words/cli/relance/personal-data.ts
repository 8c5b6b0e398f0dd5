/** What a person is told that is kept on them here. */
export const relancePersonalWords = {
  'drafts-open': 'Brouillons en cours',
  'drafts-over': 'Brouillons passés',
  'draft-cards': 'Cartes de brouillons',
  exclusions: 'Exclusions en vigueur',
  'exclusions-over': 'Exclusions passées',
  corrections: 'Niveaux corrigés',
  disputes: 'Litiges',
} as const;
