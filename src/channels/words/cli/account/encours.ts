/** An encours in the terminal, beneath an account or alone. */
export const encoursLineWords = {
  unknown: 'Encours : Sage ne répond pas, et rien n’est connu de ce client. Ce n’est pas un accord.',
  title: (name: string, code: string): string => `Encours du payeur ${name} (${code})`,
  headers: ['', 'Montant', 'Pièces', ''],
} as const;
