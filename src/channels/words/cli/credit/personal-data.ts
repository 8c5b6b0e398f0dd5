/** What a person is told that is kept on them here. */
export const creditPersonalWords = {
  holds: 'Commandes bloquées et décisions',
  'hold-cards': 'Cartes de commandes',
  'notices-under-way': 'Avis en cours',
  notices: 'Avis envoyés',
  risks: 'Risque du client',
  watched: 'Dernier regard sur ses commandes',
} as const;
