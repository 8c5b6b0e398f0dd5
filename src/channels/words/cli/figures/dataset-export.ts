const NB = '\u00a0';
const files = (count: number): string => `${count}${NB}${count > 1 ? 'fichiers' : 'fichier'}`;

/** What the terminal says of facts laid out for other engines. */
export const datasetExportWords = {
  noPlace:
    'Dites où : dataset export --to <dossier> ou --to https://<compte>.blob.core.windows.net/<conteneur>/<chemin>',
  badPlace:
    'Cette adresse ne convient pas : il faut https, le nom d’un conteneur, et aucune clé dans l’adresse (l’identité du service écrit, avec le rôle « Contributeur aux données Blob du stockage »).',
  'never-refreshed': 'Rien à exporter : lancez d’abord « dataset refresh ».',
  restless: 'Le jeu de données a changé pendant chaque lecture : rien n’a été écrit. Relancez dans un moment.',
  lakeFailed: (code: string): string =>
    `Le dossier ou le conteneur ne répond pas ou refuse l’écriture (${code}). Vérifiez-le, puis relancez : seul ce qui manque sera écrit.`,
  exported: (
    asOf: string,
    counts: { readonly rows: string; readonly files: number; readonly written: number; readonly removed: number },
  ): string =>
    [
      `Situation au ${asOf} : ${counts.rows} lignes dans ${files(counts.files)}.`,
      counts.written === 0 && counts.removed === 0
        ? 'Rien n’a changé depuis le dernier export.'
        : `${files(counts.written)} écrit${counts.written > 1 ? 's' : ''}, ${files(counts.removed)} retiré${counts.removed > 1 ? 's' : ''}.`,
    ].join(' '),
};
