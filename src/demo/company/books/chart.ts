import type { AccountRow, CurrencyRow, JournalRow, PaymentModeRow, PeriodRow, ServiceRow } from '../rows.ts';

/** Accounts of the demo's books. */
export const ACCOUNT = {
  capital: '101000',
  result: '120000',
  tiers: '411000',
  bills: '413000',
  doubtful: '416000',
  toInvoice: '418100',
  advances: '419100',
  vat: '445710',
  bank: '512000',
  cash: '530000',
  fees: '627000',
  sales: '707000',
  exports: '707900',
} as const;

/** Journals of the demo's books. `situation` holds what must never count. */
export const JOURNAL = {
  sales: 'VE',
  bank: 'BQ',
  cash: 'CA',
  various: 'OD',
  opening: 'AN',
  bills: 'EFF',
  situation: 'SIT',
} as const;

/** Ranks in P_REGLEMENT. */
export const MODE = { cheque: 1, transfer: 2, bill: 3, directDebit: 4, cash: 5 } as const;

/** Ranks in P_DEVISE. */
export const CURRENCY_RANK = { EUR: 1, USD: 2, GBP: 3, CHF: 4 } as const;

/** Ranks in P_SERVICECPTA. */
export const SERVICE = { direction: 1, accounting: 2, purchasing: 3, recovery: 4, sales: 5 } as const;

const account = (number: string, label: string, ofTiers = false): AccountRow => ({
  CG_Num: number,
  CG_Type: 0,
  CG_Intitule: label,
  CG_Lettrage: ofTiers ? 1 : 0,
  CG_Tiers: ofTiers ? 1 : 0,
  CG_Echeance: ofTiers ? 1 : 0,
  CG_Sommeil: 0,
});

export const chartRows: readonly AccountRow[] = [
  account(ACCOUNT.capital, 'Capital social'),
  account(ACCOUNT.result, "Résultat de l'exercice"),
  account(ACCOUNT.tiers, 'Clients', true),
  account(ACCOUNT.bills, 'Clients - Effets à recevoir', true),
  account(ACCOUNT.doubtful, 'Clients douteux ou litigieux', true),
  account(ACCOUNT.toInvoice, 'Clients - Factures à établir', true),
  account(ACCOUNT.advances, 'Clients - Avances et acomptes reçus', true),
  account(ACCOUNT.vat, 'TVA collectée'),
  account(ACCOUNT.bank, 'Banque'),
  account(ACCOUNT.cash, 'Caisse'),
  account(ACCOUNT.fees, 'Services bancaires'),
  account(ACCOUNT.sales, 'Ventes de marchandises'),
  account(ACCOUNT.exports, "Ventes à l'exportation"),
];

const journal = (code: string, label: string, type: number, treasury: string | null = null): JournalRow => ({
  JO_Num: code,
  JO_Intitule: label,
  CG_Num: treasury,
  JO_Type: type,
});

export const journalRows: readonly JournalRow[] = [
  journal(JOURNAL.sales, 'Ventes', 1),
  journal(JOURNAL.bank, 'Banque', 2, ACCOUNT.bank),
  journal(JOURNAL.cash, 'Caisse', 2, ACCOUNT.cash),
  journal(JOURNAL.various, 'Opérations diverses', 3),
  journal(JOURNAL.opening, 'À-nouveaux', 3),
  journal(JOURNAL.bills, 'Effets à recevoir', 3),
  journal(JOURNAL.situation, 'Situation', 4),
];

const ranked = <Label extends string, Row>(labels: readonly Label[], row: (label: Label, rank: number) => Row) =>
  labels.map((label, at) => row(label, at + 1));

export const modeRows: readonly PaymentModeRow[] = ranked(
  ['Chèque', 'Virement', 'LCR acceptée', 'Prélèvement', 'Espèces'],
  (label, rank) => ({ R_Intitule: label, R_Code: label.slice(0, 3).toUpperCase(), cbIndice: rank }),
);

export const serviceRows: readonly ServiceRow[] = ranked(
  ['Direction', 'Comptabilité', 'Achats', 'Relance', 'Commercial'],
  (label, rank) => ({ S_Intitule: label, cbIndice: rank }),
);

const currency = (label: string, iso: string, sign: string, rate: string, rank: number): CurrencyRow => ({
  D_Intitule: label,
  D_CodeISO: iso,
  D_Sigle: sign,
  D_Cours: rate,
  cbIndice: rank,
});

export const currencyRows: readonly CurrencyRow[] = [
  currency('Euro', 'EUR', 'EUR', '1', CURRENCY_RANK.EUR),
  currency('Dollar américain', 'USD', 'USD', '1.173300', CURRENCY_RANK.USD),
  currency('Livre sterling', 'GBP', 'GBP', '0.862000', CURRENCY_RANK.GBP),
  currency('Franc suisse', 'CHF', 'CHF', '0.941000', CURRENCY_RANK.CHF),
];

const period = (label: string, from: number, to: number, every: number, rank: number): PeriodRow => ({
  R_Intitule: label,
  R_Debut: from,
  R_Fin: to,
  R_NbJours: every,
  cbIndice: rank,
});

export const periodRows: readonly PeriodRow[] = [
  period('Première relance', 8, 22, 10, 1),
  period('Deuxième relance', 23, 37, 10, 2),
  period('Troisième relance', 38, 60, 10, 3),
  period('Mise en demeure', 61, 999, 15, 4),
];
