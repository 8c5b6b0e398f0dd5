/** The report of a run, as a file. */
export const runReport = {
  title: 'Compte rendu de campagne',
  of: (day: string) => `du ${day}`,
  note: (state: string, sent: number, failed: number, held: number) =>
    `Campagne ${state} : ${sent} ${sent < 2 ? 'lettre envoyée' : 'lettres envoyées'}, ${failed} en échec, ${held} ${held < 2 ? 'client retenu' : 'clients retenus'}.`,
  by: (prepared: string, approved: string | null) =>
    approved === null ? `Préparée par ${prepared}.` : `Préparée par ${prepared}, approuvée par ${approved}.`,
  empty: 'Aucun client en retard ce jour-là.',
  headers: {
    number: 'N°',
    code: 'Code',
    name: 'Client',
    level: 'Niveau',
    items: 'Échéances',
    total: 'Total',
    state: 'État',
    why: 'Motif',
    currency: 'Devise',
  },
  sum: (currency: string) => `Total ${currency}`,
};
