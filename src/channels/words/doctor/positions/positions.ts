/** What `doctor` says of the positions that lists read. */
export const positionsDoctorWords = {
  name: (company: string): string => `${company} · situation tenue à jour`,
  kept: (at: string): string => `celle du ${at} est montrée par les listes.`,
  never: 'jamais calculée : elle le sera au premier passage du service ; les listes lisent Sage en direct.',
  off: 'sans objet : « policy.positions.maxAgeMinutes » vaut 0, les listes lisent Sage en direct.',
  old: (at: string | null, fault: string | null): string =>
    `${at === null ? 'aucun passage complet' : `dernier passage complet le ${at}`}${fault === null ? '' : ` (le dernier a échoué : ${fault})`} ; les listes lisent Sage en direct, plus lentement.`,
  mend: 'Vérifiez que le service tourne et que Sage répond ; « npm run cli -- positions rebuild --company CODE » recalcule tout et dit ce qui ne va pas.',
} as const;
