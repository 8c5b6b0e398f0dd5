/** What a person is told that is kept on them here. */
export const figuresPersonalWords = {
  'report-customer': 'Client dans les rapports',
  'report-facts': 'Chiffres des rapports',
  'report-reminders': 'Relances dans les rapports',
  'report-decisions': 'Décisions dans les rapports',
  'report-readers': 'Lecteurs des rapports',
} as const;
