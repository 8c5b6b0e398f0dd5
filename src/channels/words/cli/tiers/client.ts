/** What the terminal says of an account. */
export const clientWords = {
  nothingOpen: 'Aucune écriture ouverte.',
  balance: (amount: string): string => `Solde : ${amount}`,
  valuation: (amount: string): string => `Écarts de conversion dans la comptabilité : ${amount} (personne ne les doit)`,
  untreated: (account: string, amount: string): string =>
    `Compte ${account} sans traitement dans les réglages : ${amount}, dans aucun total. Ajoutez-le à « policy.accounts ».`,
  itemHeaders: ['Pièce', 'Émise le', 'Échéance', 'Jours de retard', 'Montant', 'Reste dû'],
} as const;
