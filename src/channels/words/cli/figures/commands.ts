/** How the help presents the commands of this room. */
export const figuresHelp = {
  room: { name: 'figures', title: 'Chiffres' },
  figures: {
    synopsis: 'figures [code, nom ou SIRET] [--as-of AAAA-MM-JJ]',
    does: 'DMP, DSO, balance âgée, prévision d’encaissement ; sans client, de la société',
    options: {
      asOf: { value: 'AAAA-MM-JJ', does: 'les chiffres au soir de ce jour ; sans cette option, d’aujourd’hui' },
    },
  },
  dataset: {
    synopsis: 'dataset refresh | status | rebuild | export --to <lieu> | readers [add | remove <adresse>]',
    does: 'les faits que lit Power BI : actualiser, vérifier, tout recalculer, exporter en Parquet, qui les voit',
    options: {
      to: { value: '<dossier ou https://…>', does: 'où export écrit les fichiers : un dossier, ou un conteneur Azure' },
    },
  },
} as const;
