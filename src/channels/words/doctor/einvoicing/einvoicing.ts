const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

/** What `doctor` says of statuses of electronic invoices. */
export const einvoicingDoctorWords = {
  name: (company: string): string => `${company} · statuts de factures électroniques`,
  off: 'sans objet : « policy.einvoicing » ne nomme aucun dossier.',
  good: (files: number): string => `${plural(files, 'fichier lu en entier', 'fichiers lus, tous en entier')}.`,
  wrong: (names: string): string => `illisibles en partie : ${names}.`,
  mend: '« npm run cli -- einvoices status --company CODE » dit la ligne ; redemandez le fichier à la plateforme.',
  reach: 'Vérifiez « policy.einvoicing » : le dossier, ou le droit de lire le site des dossiers.',
} as const;
