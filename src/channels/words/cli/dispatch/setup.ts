/** What the terminal says of the dossiers that it makes. */
export const setupWords = {
  done: (report: { readonly created: readonly string[]; readonly present: readonly string[] }): string =>
    [
      report.created.length > 0 ? `Créé : ${report.created.join(', ')}.` : 'Rien à créer.',
      report.present.length > 0 ? `Déjà là : ${report.present.join(', ')}.` : '',
    ]
      .filter((line) => line !== '')
      .join('\n'),
  failed: (why: string, code: string, detail: string): string =>
    `La préparation a échoué. ${why}\n(${code} : ${detail})\nRelancez « doctor » pour savoir quoi faire.`,
} as const;
