import type { Filled, SpokenAct } from '../../chat/spoken-act.ts';

const AGING = '[{show}] [quelle est] [la|the] (balance agee|aging|aged balance)';
const TOP =
  '[{show}] [le|les|nos|mes|the] (top|top 10|top dix|plus gros|principaux|biggest) [debiteurs|clients|debtors]';
const SCHEDULE = "[{show}] [quel est] [l'|the] (echeancier|schedule|due schedule)";
const STATEMENT = '[{show}] [le|un|the|a] (releve|releve de compte|extrait de compte|statement|statement of account)';

/** « Dupont du … au … », as far as it was said. */
const rest = ({ name = '', day, until }: Filled): string => {
  if (day === undefined) return name;
  const days = until === undefined ? `au ${day}` : `du ${day} au ${until}`;
  return `${name} ${days}`.trim();
};

/** Sentences about what was open on a day, and what went between a customer and us. */
export const STATEMENTS_ACTS: readonly SpokenAct[] = [
  {
    key: 'aging',
    phrases: [AGING, `${AGING} [du|de] {day}`, `${AGING} {client}`, `${AGING} {client} [du] {day}`],
    command: (filled, language) => `${language === 'fr' ? 'balance âgée' : 'aged balance'} ${rest(filled)}`.trim(),
  },
  {
    key: 'top-on',
    phrases: [`${TOP} {day}`, 'qui [nous|vous] devait [le] [plus] {day}', 'who owed [us] [the] [most] {day}'],
    command: ({ day }, language) => (day === undefined ? 'top' : `top ${language === 'fr' ? 'au' : 'as of'} ${day}`),
  },
  {
    key: 'schedule',
    phrases: [
      SCHEDULE,
      `${SCHEDULE} {day}`,
      `${SCHEDULE} {client}`,
      `${SCHEDULE} {client} {day}`,
      "(qu' est ce qui|que) (doit|va) tomber [cette semaine|ce mois ci]",
      '(quelles sont|montre) les [prochaines] echeances {client}',
      'quand {client} doit (il|elle) payer',
    ],
    command: (filled, language) => `${language === 'fr' ? 'échéancier' : 'schedule'} ${rest(filled)}`.trim(),
  },
  {
    key: 'statement',
    phrases: [
      `${STATEMENT} {client}`,
      `${STATEMENT} {client} {day}`,
      `${STATEMENT} {client} (du|from) {day} {until}`,
      '(envoie|envoyer|envoyez|prepare|preparer) [le|un|son] (releve|releve de compte) {client}',
      '(send|prepare) [a|the] statement [of account] {client}',
    ],
    command: (filled, language) => `${language === 'fr' ? 'relevé' : 'statement'} ${rest(filled)}`.trim(),
  },
];
