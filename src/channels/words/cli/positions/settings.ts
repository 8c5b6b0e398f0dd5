/** What each setting of this room means. */
export const positionsMeaning = {
  maxAgeMinutes: 'âge en minutes à partir duquel les listes relisent Sage ; 0 : toujours en direct',
} as const;
