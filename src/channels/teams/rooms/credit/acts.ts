import type { SpokenAct } from '../../chat/spoken-act.ts';

const BLOCKED = '(bloquees|bloquee|retenues|en attente|a debloquer|a approuver|a valider)';

/** Sentences about credit: encours, plafond, held orders. */
export const CREDIT_ACTS: readonly SpokenAct[] = [
  {
    key: 'encours',
    phrases: [
      "[{show}] [quel est] [l'|le|la] (encours|plafond|plafond de credit|limite de credit|credit|encours autorise) {client}",
      '{client} (depasse|a depasse) [t il|t elle|il|elle] [son|le] (plafond|encours|credit)',
      '{client} est (il|elle) au dessus de son plafond',
      "(est ce que|est ce qu') {client} (depasse|a depasse) son (plafond|encours|credit)",
      'peut on [encore] (livrer|vendre a|faire credit a) {client}',
      '[{show}] [what is] [the] (exposure|credit limit) {client}',
      'is {client} over [its|the] [credit] limit',
    ],
    command: ({ name = '' }, language) => `${language === 'fr' ? 'encours client' : 'exposure customer'} ${name}`,
  },
  {
    key: 'holds',
    phrases: [
      `[{show}] [quelles|combien de] [sont] [les|nos|des] commandes [sont|qui sont] ${BLOCKED}`,
      `(y a t il|est ce qu' il y a) des commandes ${BLOCKED}`,
      "(qu' est ce qui|qu' y a t il) [est|de] bloque",
      '[{show}] [which|the] orders [are] (blocked|held|on hold|waiting)',
      '[{show}] [the] (blocked|held) orders',
    ],
    command: (_, language) => (language === 'fr' ? 'commandes bloquées' : 'blocked orders'),
  },
];
