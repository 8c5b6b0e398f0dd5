/** What the terminal says of états and relevés beside what files say. */
export const statementWords = {
  whichCustomer: 'De quel client ? Donnez son code, son nom ou son SIRET.',
  daysReversed: (from: string, until: string): string => `Le ${from} est après le ${until}.`,
  written: (file: string): string => `Écrit : ${file}`,
  notWritten: (file: string, why: string): string => `Le fichier ${file} n’a pas pu être écrit : ${why}`,
} as const;
