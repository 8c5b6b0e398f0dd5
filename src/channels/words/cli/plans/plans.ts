/** What the terminal says of plans, in French. */
export const planLines = {
  usage:
    'Dites : plans show [client], plans check FICHIER, plans apply FICHIER, plans rehearse FICHIER ou plans from-sage.',
  fileNeeded: 'Nommez le fichier, par exemple : plans check plan.yaml.',
  unreadable: (file: string): string => `Impossible de lire ${file} : vérifiez le chemin et les droits.`,
  right: (file: string, from: string, plans: number): string =>
    `${file} : rien à corriger. ${plans} plan${plans > 1 ? 's' : ''}, à partir du ${from}.`,
  wrong: (file: string, count: number): string =>
    count === 1 ? `${file} : 1 point à corriger.` : `${file} : ${count} points à corriger.`,
  applied: (version: number, from: string): string => `Version ${version} appliquée : elle vaut à partir du ${from}.`,
  already: (version: number): string => `Rien de nouveau : c’est la version ${version}, la dernière appliquée.`,
  sageNotAsked: 'Sage n’a pas répondu : les codes clients et les services n’ont pas été vérifiés.',
  lacking: (count: number): string =>
    count === 1 ? '1 nom que Sage ne connaît pas :' : `${count} noms que Sage ne connaît pas :`,
  past: (from: string): string =>
    `« a-partir-du » est le ${from}, déjà passé : écrivez aujourd’hui ou un jour à venir, rien n’est décidé après coup.`,
  noPeriod: 'Sage n’a pas de période de rappel (P_RAPPEL) : rien dont tirer un plan.',
  leftOut: (name: string, from: number): string =>
    `# Laissée de côté : la période « ${name} » (à partir de ${from} jours) n’a pas de place dans un plan de trois rappels et une mise en demeure.`,
} as const;
