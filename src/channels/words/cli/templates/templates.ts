import type { DecideTemplateResult } from '../../../../use-cases/templates/decide-template.ts';

/** What the terminal says of the texts of letters. */
export const templatesCliWords = {
  headers: ['Fichier', 'État', 'Identifiant', 'Auteur', 'Trouvé'],
  none: 'Aucun fichier : toutes les lettres suivent les textes livrés.',
  from: { delivered: 'Textes livrés avec Relance', folder: 'Dossier', sharepoint: 'SharePoint, « Modèles »' },
  isGood: (name: string) => `${name} : rien à corriger`,
  cannotRead: (name: string) => `Le fichier « ${name} » ne peut pas être lu.`,
  badName: (name: string) => `« ${name} » ne dit pas de quelle lettre il est : par exemple rappel-1.fr.md`,
  noDelivered: 'Aucun texte n’est livré pour cette lettre.',
  allLetters: 'toutes',
  fieldHeaders: ['Champ', 'En anglais', 'Lettres', 'Ce que c’est'],
  conditions: 'Conditions : {{si …}}, {{sinon}}, {{fin}}',
  fields: 'Champs',
  markers: 'Places, chacune seule dans son paragraphe, dans cet ordre',
  looked: (found: number) => (found < 2 ? `${found} texte nouveau` : `${found} textes nouveaux`),
  decided: { approved: 'Approuvé.', refused: 'Refusé.' },
  notDecided: {
    over: 'Quelqu’un en a déjà décidé.',
    invalid: 'Ce texte est à corriger d’abord.',
    own: 'Qui a écrit ce texte ne l’approuve pas.',
  } satisfies Readonly<Record<Extract<DecideTemplateResult, { kind: 'not-decided' }>['why'], string>>,
  unknown: (id: string) =>
    `Aucune version « ${id} », ou le fichier a changé depuis : « templates list » donne les identifiants.`,
  usage:
    'templates list, check FICHIER, show NATURE [NIVEAU] LANGUE, fields, look, approve ID ou refuse ID --reason TEXTE',
} as const;
