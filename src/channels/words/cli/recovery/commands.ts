/** How the help presents the commands of this room. */
export const recoveryHelp = {
  room: { name: 'recovery', title: 'Recouvrement' },
  agenda: {
    synopsis: 'agenda [--person ADRESSE] [--all]',
    does: 'ce qui est à faire, le plus en retard d’abord : de tous, ou d’une personne',
    options: {
      person: { value: 'ADRESSE', does: 'l’agenda de cette personne, comme elle le voit' },
      all: { does: 'avec --person : les tâches de tous que cette personne peut voir' },
    },
  },
  matters: {
    synopsis: 'matters [code ou nom] [--kind SORTE] [--changes]',
    does: 'promesses, litiges, procédures collectives et dossiers en cours, d’un client ou de tous',
    options: {
      kind: { value: 'SORTE', does: 'promise, dispute, proceedings ou file : ceux-là seulement' },
      changes: { does: 'avec ce que des personnes ont changé des dossiers et des litiges : qui, quand, quoi' },
    },
  },
} as const;
