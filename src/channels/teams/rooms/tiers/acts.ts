import type { SpokenAct } from '../../chat/spoken-act.ts';

/** Sentences that ask for the account of a customer, on which its reminder is proposed. */
export const TIERS_ACTS: readonly SpokenAct[] = [
  {
    key: 'remind',
    phrases: [
      '(relance|relancer|relancez|relancons) [moi] {client}',
      '(fais|faire|faites|prepare|preparer|preparez|envoie|envoyer|envoyez) [moi] [une|la|sa] (relance|lettre de relance) {client}',
      '(remind|chase|dun) {client}',
      '(prepare|send) [a|the] reminder {client}',
    ],
    command: ({ name = '' }, language) => `${language === 'fr' ? 'relance client' : 'remind client'} ${name}`,
  },
  {
    key: 'account',
    phrases: [
      "combien [est ce que|est ce qu'] [nous|me|vous] doit {client}",
      'combien [est ce que] {client} [nous|me] doit [il|elle|t il|t elle]',
      '[{show}] ce que [nous|me] doit {client}',
      '[{show}] ce que {client} [nous|me] doit',
      'si {client} (a paye|est en retard|nous doit [encore] quelque chose)',
      '{client} [nous|me] doit combien',
      "(que|qu' est ce que) [nous|me] doit {client}",
      "qu' est ce que {client} [nous|me] doit",
      '[{show}] [le] (compte|solde|situation) {client}',
      '[quel est] le (compte|solde) {client}',
      '[quelle est] [la] situation {client}',
      'ou en est [on] [le compte] {client}',
      '(fais|donne) [moi|nous] (un|le) point {client}',
      "{client} [nous] doit [il|elle|t il|t elle] [encore] [de l' argent|quelque chose]",
      '{client} est (il|elle) [encore] en retard',
      '{client} a t (il|elle) paye [sa facture|ses factures]',
      "(est ce que|est ce qu') {client} (a paye|est en retard|nous doit [encore] quelque chose)",
      'how much does {client} owe [us|me]',
      '[{show}] [the] (account|balance) {client}',
      'is {client} late',
      'has {client} paid',
    ],
    command: ({ name = '' }, language) => `${language === 'fr' ? 'relance client' : 'remind client'} ${name}`,
  },
];
