/** What a person is told that is kept on them here. */
export const repliesPersonalWords = {
  bounces: 'Adresses que des lettres n’ont pas atteintes',
  'bounces-lifted': 'Adresses remises en service',
  replies: 'Réponses de clients à lire',
  'replies-over': 'Réponses de clients traitées',
  'replies-of-staff': 'Réponses confiées ou traitées',
  'inbox-messages': 'Messages déjà vus dans les boîtes (sans leur texte)',
} as const;
