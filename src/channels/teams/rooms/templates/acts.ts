import type { SpokenAct } from '../../chat/spoken-act.ts';

/** Sentences about the texts of letters. */
export const TEMPLATES_ACTS: readonly SpokenAct[] = [
  {
    key: 'templates',
    phrases: [
      '[{show}] [quels sont] [les|nos] (modeles|textes) [de|des] [lettre|lettres|relance|relances|courrier|courriers]',
      '(quels modeles|quels textes) [de lettres] [sont] (a approuver|a valider|en attente)',
      '[{show}] [the] (letter templates|templates)',
    ],
    command: (_, language) => (language === 'fr' ? 'modèles' : 'templates'),
  },
];
