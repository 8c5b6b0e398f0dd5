const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

/** What the terminal says of who owes. */
export const debtorsWords = {
  headers: ['Code', 'Client', 'Solde', 'En retard', 'Jours max.'],
  totals: (balance: string, open: number, late: number): string =>
    `Total ${balance} — ${plural(open, 'échéance ouverte', 'échéances ouvertes')}, dont ${late} en retard`,
} as const;
