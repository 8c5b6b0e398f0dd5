import type { SpokenAct } from '../../chat/spoken-act.ts';

/** Sentences about what lateness costs. */
export const PENALTIES_ACTS: readonly SpokenAct[] = [
  {
    key: 'penalties',
    phrases: [
      '[{show}] [quelles sont|quel est] [le montant des] [les|des] (penalites|penalites de retard|interets de retard|interets) {client}',
      '(calcule|calculer|calculez) les (penalites|penalites de retard|interets de retard) {client}',
      "combien [d' interets|de penalites] (dois je|peut on|pouvons nous) (facturer|reclamer|demander) {client}",
      'combien de (penalites|penalites de retard) {client}',
      '[{show}] [what are] [the] (penalties|late payment interest|late interest) {client}',
    ],
    command: ({ name = '' }, language) => `${language === 'fr' ? 'pénalités' : 'penalties'} ${name}`,
  },
];
