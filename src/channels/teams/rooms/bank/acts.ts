import type { SpokenAct } from '../../chat/spoken-act.ts';

/** Sentences about what the bank has. */
export const BANK_ACTS: readonly SpokenAct[] = [
  {
    key: 'unbooked',
    phrases: [
      '[{show}] [quels sont] [les|nos] (encaissements|virements|paiements) [recus] [a saisir|non saisis|pas saisis|a rapprocher|recus]',
      '(quels|quelles) (encaissements|virements|paiements) (reste t il|restent|sont|faut il) [a] (saisir|rapprocher)',
      "(qu' a t on|qu' avons nous|qu' est ce qu' on a) recu [a la banque|en banque|de la banque|sur le compte]",
      "(qu' est ce que|qu') a [recu] la banque [recu]",
      '[{show}] [which|the] payments [are] (to book|not booked)',
    ],
    command: (_, language) => (language === 'fr' ? 'encaissements' : 'payments to book'),
  },
];
