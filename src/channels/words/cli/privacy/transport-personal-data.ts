/** What a person is told that is kept on them here. */
export const transportPersonalWords = {
  greetings: 'Accueils',
  questions: 'Dernières questions',
  conversations: 'Conversations avec Relance',
  'conversations-shared': 'Conversations à plusieurs, où son message est le dernier',
  'conversations-dead': 'Conversations perdues',
} as const;
