/** What the terminal says of letters that are under way or left. */
export const dispatchesWords = {
  headers: ['Client', 'Niveau', 'État', 'Depuis', 'Identifiant'],
  /** Below the table: the terminal is an administrator's, so the code is said after the words. */
  fault: (id: string, why: string, code: string): string => `${id} : ${why} (${code})`,
  unreadable: (id: string, tiers: string, place: string): string =>
    `${id} : lettre au client ${tiers} que cette version ne sait pas lire (${place}).`,
  askWhichLetter: 'Quelle lettre ? Donnez son identifiant : dispatches annul <identifiant> --reason <motif>',
  annulledWhy: (id: string, reason: string): string => `${id} : annulée. Motif : ${reason}`,
  draftLeft: 'Son brouillon est resté dans la boîte partagée : supprimez-le.',
} as const;
