/** What the terminal says of états and relevés beside what files say. */
export const statementWords = {
  whichCustomer: 'De quel client ? Donnez son code, son nom ou son SIRET.',
  daysReversed: (from: string, until: string): string => `Le ${from} est après le ${until}.`,
} as const;
