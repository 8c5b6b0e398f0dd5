const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

/** What `doctor` says of the texts of letters. */
export const templatesDoctorWords = {
  name: (company: string): string => `${company} · modèles des lettres`,
  delivered: 'sans objet : « policy.templates.from » vaut « delivered », les lettres suivent les textes livrés.',
  none: 'le dossier ne contient aucun modèle : les lettres suivent les textes livrés.',
  good: (files: number, waiting: number): string =>
    `${plural(files, 'fichier lu', 'fichiers lus')}${waiting === 0 ? '' : `, dont ${waiting} à approuver (« modèles » dans Teams)`}.`,
  wrong: (names: string): string => `à corriger : ${names}.`,
  mend: '« npm run cli -- templates --company CODE » dit la ligne et ce qu’il faut faire ; d’ici là, la dernière version approuvée reste en usage.',
  reach: 'Vérifiez « policy.templates » : le dossier, ou le droit de lire le site des dossiers.',
} as const;
