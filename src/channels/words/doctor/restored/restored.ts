/** What `doctor` says of letters that the store does not know. */
export const doctorRestoredWords = {
  name: (company: string): string => `${company} · base restaurée`,
  seen: 'la base connaît les dernières lettres parties.',
  unknown: (count: number): string =>
    count === 1
      ? 'La base ne connaît pas 1 lettre partie : elle a sans doute été restaurée.'
      : `La base ne connaît pas ${count} lettres parties : elle a sans doute été restaurée.`,
  mend: (company: string, since: string): string =>
    `N’envoyez rien : npm run cli -- sending stop --company ${company} --reason "Base restaurée", puis npm run cli -- restored --company ${company} --since <début de la sauvegarde> (au plus tard ${since}), et --hold.`,
} as const;
