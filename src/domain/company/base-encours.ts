/** P_BaseEncours: 0 solde comptable alone, 1 + factures, 2 + livraisons, 3 + preparations, 4 + commandes. */
export type BaseEncours = 0 | 1 | 2 | 3 | 4;
