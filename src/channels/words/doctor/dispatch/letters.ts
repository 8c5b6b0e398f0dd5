/** What `doctor` says of letters that left or wait. */
export const doctorLettersWords = {
  name: (company: string): string => `${company} · envois`,
  seen: 'aucun envoi refusé, aucun qui attende une décision.',
  some: (count: number, standing: string, why: string, code: string): string =>
    `${count} « ${standing} » : ${why} (${code})`,
  decide: 'Répondez dans Teams : « à vérifier ».',
} as const;
