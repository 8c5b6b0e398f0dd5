const list = (values: readonly string[]): string => values.join(', ');

/** What `doctor` says of the site of the dossiers, its columns, and of other sites. */
export const doctorDossierWords = {
  site: {
    name: (company: string): string => `${company} · site des dossiers`,
    seen: (site: string): string => `${site} : bibliothèque trouvée, écriture permise.`,
  },
  library: {
    name: (company: string): string => `${company} · colonnes des dossiers`,
    seen: 'toutes faites.',
    missing: (columns: readonly string[]): string => `manquent : ${list(columns)}.`,
  },
  scope: {
    name: 'étendue des sites',
    seen: 'le site racine est refusé, comme il se doit.',
    tooWide: 'l’application peut lire le site racine du tenant : elle voit plus que les dossiers.',
    mendTooWide:
      'Retirez dans Entra les consentements Sites.Read.All, Sites.ReadWrite.All, Sites.FullControl.All et Files.*.All ; ne gardez que Sites.Selected et le rôle « write » sur les sites des dossiers.',
    isRoot: 'les dossiers sont sur le site racine : rien ne prouve que les autres sites sont fermés.',
  },
} as const;
