/** Kinds that can still be stopped: what was shipped must stay invoiceable (case H9), quotes and payments are never held (H13). */
export type OrderKind = 'commande' | 'preparation';
