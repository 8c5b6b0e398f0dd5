import type { SpokenAct } from '../../chat/spoken-act.ts';

const OVER = '(plus de|de plus de|au dela de|a plus de|depuis plus de|by more than|for more than|more than|over)';

/** Sentences about who owes, and how long customers take to pay. */
export const FIGURES_ACTS: readonly SpokenAct[] = [
  {
    key: 'top',
    phrases: [
      "qui [est ce qui] [nous|vous|me|te] doit (le plus|le plus d' argent|beaucoup|de l' argent|quoi|combien|les plus grosses sommes)",
      '[{show}] [quels|qui] [sont] [les|nos|mes] [dix|10|5|cinq] (plus gros|plus grands|principaux|gros) (debiteurs|impayes|retards|clients debiteurs)',
      '[{show}] [le|the] top [10|dix|5|cinq] [des] [debiteurs|clients|impayes|debtors]',
      'a qui (doit on|faut il) reclamer le plus',
      'who owes [us|me] (the most|most|the most money|money|what)',
      '[{show}] [who are] [the|our] [ten|10] (biggest|largest|top) (debtors|debts)',
    ],
    command: () => 'top',
  },
  {
    key: 'follow',
    phrases: [
      '[{show}] (qui|quels clients|les clients qui|tous les clients qui|ceux qui) (a|ont) plus de {days} de retard',
      '[{show}] [qui|quels|quelles|les|tous les] [sont] [les] [clients] [est|sont] (en retard|ont du retard|a du retard|impayes|late|overdue) [de|depuis] (plus de|more than|over|by more than) {days}',
      `[{show}] [les|tous les] (retards|impayes|clients en retard|factures en retard) ${OVER} {days}`,
      `(who is|customers|which customers are) (late|overdue) ${OVER} {days}`,
    ],
    command: ({ days = '' }) => `suivre en retard > ${days} jours`,
  },
  {
    key: 'slow',
    phrases: [
      '[qui|quels|quelles|les|which] [clients|customers] (paie|paient|payent|paye|pay|pays) [en|a|in|after] (plus de|more than|over|au dela de) {days}',
      '[{show}] [les] [clients] [dont le|avec un|with a|ayant un] dmp [est|is] (superieur a|de plus de|depasse|depassant|plus de|over|above) {days}',
    ],
    command: ({ days = '' }) => `suivre DMP > ${days}`,
  },
  {
    key: 'dmp',
    phrases: [
      '[{show}] [quel est] [le] (dmp|delai de paiement|delai moyen de paiement|delai de reglement) {client}',
      '[what is] [the] (dmp|payment time|payment delay) {client}',
      '[en] combien de (temps|jours) {client} (paie|met) [t il|t elle|il|elle] [pour payer|a payer]',
      '[en] combien de (temps|jours) (paie|met) {client} [pour payer|a payer]',
      '{client} (paie|paye) en combien de (temps|jours)',
      "{client} (paie|paye) t (il|elle) [bien|a temps|a l' heure]",
      'how (long|many days) does {client} take to pay',
    ],
    command: ({ name = '' }, language) => `${language === 'fr' ? 'dmp client' : 'dmp customer'} ${name}`,
  },
];
