/** How the help presents the commands of this room. */
export const templatesHelp = {
  room: { name: 'templates', title: 'Modèles des lettres' },
  templates: {
    synopsis:
      'templates [list | check FICHIER | show NATURE [NIVEAU] LANGUE | fields | look | approve ID | refuse ID] [--reason TEXTE]',
    does: 'les textes des lettres : ceux de la société et leur état, contrôler un fichier (sort 1 s’il est à corriger), montrer le texte en usage, les champs, relire le dossier, approuver, refuser',
    options: {
      reason: { value: 'TEXTE', does: 'avec refuse : pourquoi' },
    },
  },
} as const;
