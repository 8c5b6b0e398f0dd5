/** What a person is told that is kept on them here. */
export const repliesPersonalWords = {
  bounces: 'Adresses que des lettres n’ont pas atteintes',
  'bounces-lifted': 'Adresses remises en service',
  'inbox-messages': 'Messages déjà vus dans les boîtes (sans leur texte)',
} as const;
