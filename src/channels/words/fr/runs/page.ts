/** The page where every letter of a run can be read. */
export const runPage = {
  title: (day: string) => `Lettres de la campagne du ${day}`,
  intro:
    'Chaque lettre est telle qu’elle partirait maintenant. Si un compte change, sa lettre ne s’ouvre plus et ne part pas avec la campagne.',
  headers: ['Client', 'Code', 'Niveau', 'Total', 'État', 'Lettre'],
  letter: (index: number) => (index === 0 ? 'PDF' : `PDF ${index + 1}`),
  mail: 'courriel',
  report: 'Compte rendu',
  unknown: ['Lien inconnu', 'Ce lien n’ouvre aucune campagne. Rouvrez-le depuis la carte de la campagne dans Teams.'],
  expired: [
    'Lien expiré',
    'Ces lettres ne sont visibles que quelques minutes. Rouvrez-les depuis la carte de la campagne dans Teams.',
  ],
};
