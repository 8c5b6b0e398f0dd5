import type { RiskCodeRow, SalesSettingsRow } from './rows.ts';

/** Ranks in P_CRISQUE. */
export const RISK = { deliver: 1, watch: 2, block: 3 } as const;

/** R_Type: à livrer, à surveiller, à bloquer. */
const EFFECT = { deliver: 0, watch: 1, block: 2 } as const;

/** Up to 5 000,00 over the plafond customers are watched, above it they are blocked. */
export const riskCodeRows: readonly RiskCodeRow[] = [
  { R_Intitule: 'A livrer', R_Type: EFFECT.deliver, R_Min: '0.00', R_Max: '0.00', cbIndice: RISK.deliver },
  { R_Intitule: 'A surveiller', R_Type: EFFECT.watch, R_Min: '0.01', R_Max: '5000.00', cbIndice: RISK.watch },
  { R_Intitule: 'A bloquer', R_Type: EFFECT.block, R_Min: '5000.01', R_Max: '999999999.00', cbIndice: RISK.block },
  // Sage keeps ten ranks, named or not.
  ...[4, 5, 6, 7, 8, 9, 10].map((rank) => ({ R_Intitule: '', R_Type: 0, R_Min: '0', R_Max: '0', cbIndice: rank })),
];

/** P_PeriodEncours 3: Sage looks when a document is closed. P_Echeances 3: due dates count from the invoice. */
const AT_CLOSING = 3;
const FROM_INVOICE = 3;

/** `base` is P_BaseEncours. */
export const salesSettingsRow = (base: number): SalesSettingsRow => ({
  P_PeriodEncours: AT_CLOSING,
  P_BaseEncours: base,
  P_Echeances: FROM_INVOICE,
});
