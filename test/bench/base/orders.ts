import { RISK, riskCodeRows, salesSettingsRow } from '../../../src/demo/company/commerce/settings-rows.ts';
import type { SageValues } from '../../../src/demo/sage-base/rows.ts';
import { addDays, day } from '../../../src/domain/day.ts';
import { codeOf } from './books.ts';

/** DO_Type of what each customer has open: two commandes, a preparation, a livraison. */
const OPEN_TYPES = [1, 1, 2, 3];
const LINES_EACH = 3;
const EVERYTHING_COUNTS = 4;
const BY_CODE = 1;
/** One customer in so many is à bloquer, as many à surveiller. */
const ONE_IN = 50;

export const documentsOf = (customers: number): number => customers * OPEN_TYPES.length;

export const salesSettings: Readonly<Record<string, readonly SageValues[]>> = {
  P_PARAMETRECIAL: [salesSettingsRow(EVERYTHING_COUNTS)],
  P_CRISQUE: riskCodeRows,
};

/** What Sage says of the customer's credit: most are far below their plafond. */
export function creditOf(rank: number): SageValues {
  if (rank % ONE_IN === 0) return { CT_Encours: '1000.00' };
  if (rank % ONE_IN === 1) return { CT_ControlEnc: BY_CODE, N_Risque: RISK.watch };
  return { CT_Encours: '10000000.00' };
}

/** Headers and lines of what one customer has open. */
export function ordersOf(rank: number): { readonly headers: SageValues[]; readonly lines: SageValues[] } {
  const documents = OPEN_TYPES.map((type, at) => {
    const number = (rank - 1) * OPEN_TYPES.length + at + 1;
    const date = addDays(day('2026-06-01'), at * 7);
    const key = { DO_Domaine: 0, DO_Type: type, DO_Piece: `D${String(number).padStart(7, '0')}`, DO_Date: date };
    return { key, number };
  });
  const tiers = codeOf(rank);
  return {
    headers: documents.map(({ key }) => ({ ...key, DO_Tiers: tiers, CT_NumPayeur: tiers })),
    lines: documents.flatMap(({ key, number }) =>
      Array.from({ length: LINES_EACH }, (_, at) => ({
        ...key,
        CT_Num: tiers,
        DL_No: (number - 1) * LINES_EACH + at + 1,
        DL_Ligne: (at + 1) * 1_000,
        DL_Design: 'Article',
        DL_Qte: '1',
        DL_MontantTTC: `${150 + ((rank * 13 + at * 29) % 900)}.50`,
        DL_Valorise: 1,
      })),
    ),
  };
}

/** A commande more of a customer, with a line. */
export function newOrderOf(rank: number, number: number): { readonly header: SageValues; readonly line: SageValues } {
  const key = { DO_Domaine: 0, DO_Type: 1, DO_Piece: `N${number}`, DO_Date: day('2026-06-29') };
  const tiers = codeOf(rank);
  const content = { DL_No: number, DL_Ligne: 1_000, DL_Design: 'Article', DL_Qte: '1', DL_MontantTTC: '99.50' };
  return {
    header: { ...key, DO_Tiers: tiers, CT_NumPayeur: tiers },
    line: { ...key, ...content, CT_Num: tiers, DL_Valorise: 1 },
  };
}
