import type { SpokenAct } from '../../chat/spoken-act.ts';

/** Sentences about who is late. */
export const MORNING_ACTS: readonly SpokenAct[] = [
  {
    key: 'late',
    phrases: [
      'combien de clients sont [encore] en retard',
      "qui [est ce qui] (est|sont) [encore] en retard [de paiement] [aujourd' hui]",
      '(quels|lesquels|quelles) [sont les|sont nos] [clients|factures] [sont] [encore] (en retard|impayees|impayes) [de paiement]',
      "[{show}] [les|nos|la liste des] (retards|impayes|clients en retard|factures en retard|factures impayees|mauvais payeurs) [du jour|d' aujourd' hui]",
      "qui n' a [toujours|encore] pas [encore] paye",
      'qui ne (paie|paye) pas',
      "(quels|lesquels) [sont les] clients [qui] n' ont (pas|toujours pas|pas encore) paye",
      'who is [still] late',
      '(who|which customers) (has|have) not paid [yet]',
      '[{show}] [the] late customers',
    ],
    command: (_, language) => (language === 'fr' ? 'retards' : 'late'),
  },
];
