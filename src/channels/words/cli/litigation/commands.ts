/** How the help presents the commands of this room. */
export const litigationHelp = {
  room: { name: 'litigation', title: 'Contentieux' },
  litigation: {
    synopsis: 'litigation export <code ou nom> [--file NUMÉRO] [--comments IDS] [--out FICHIER]',
    does: 'le dossier contentieux d’un client : un ZIP avec synthèse, courriers, messages, preuves et empreintes, classé dans son dossier',
    options: {
      file: { value: 'NUMÉRO', does: 'celui d’un dossier de recouvrement seul, par exemple D2026-0001' },
      comments: {
        value: 'IDS',
        does: 'avec ces commentaires, par leur identifiant, entre virgules ; sans elle, aucun',
      },
      out: { value: 'FICHIER', does: 'écrit le ZIP dans ce fichier, et ne le classe pas' },
    },
  },
} as const;
