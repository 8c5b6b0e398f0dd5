import type { SageValues } from '../../../../src/demo/sage-base/rows.ts';
import type { FiguresPolicy } from '../../../../src/domain/company/figures-policy.ts';
import { carriedOver, line, receipt } from '../../../sage/books.ts';

/** What the rules say of one customer's rows. Amounts in euros; what is left out is not looked at. */
export interface Said {
  /** Days, and over how many. */
  readonly dmp?: readonly [simple: number | null, count: number];
  readonly weighted?: number | null;
  readonly byDue?: number | null;
  /** Piece, state, left of each debt. */
  readonly lives?: readonly (readonly [piece: string, state: string, left: number])[];
  /** Σ of what came in. */
  readonly payments?: number;
  readonly sales?: number;
  /** Debts and amount. */
  readonly writtenOff?: readonly [count: number, amount: number];
  readonly balance?: number;
  readonly valuation?: number;
}

export interface MoneyCase {
  readonly rule: string;
  /** Rows of F_ECRITUREC, numbered by the suite; the customer is its own. */
  readonly rows: readonly MadeRow[];
  readonly asOf?: string;
  /** In books whose year 2026 has its à-nouveaux. */
  readonly opened?: true;
  readonly policy?: Partial<FiguresPolicy>;
  readonly said: Said;
}

/** A row that still wants its number and its customer. */
export type MadeRow = (ecNo: number, tiers: string) => SageValues;

/** An invoice of journal VE, a debit on 411. */
export const invoice =
  (piece: string, date: string, montant: number, facts: SageValues = {}): MadeRow =>
  (ecNo, tiers) =>
    line(ecNo, tiers, date, String(montant), { EC_RefPiece: piece, EC_Echeance: date, ...facts });

/** A credit of journal BQ. */
export const bank =
  (date: string, montant: number, facts: SageValues = {}): MadeRow =>
  (ecNo, tiers) =>
    receipt(ecNo, tiers, date, String(montant), { EC_RefPiece: 'BQ', ...facts });

/** A debit of journal BQ: a payment sent back, a refund. */
export const givenBack =
  (date: string, montant: number, facts: SageValues = {}): MadeRow =>
  (ecNo, tiers) =>
    receipt(ecNo, tiers, date, String(montant), { EC_Sens: 0, ...facts });

/** A line of journal OD, a credit unless said. */
export const od =
  (date: string, montant: number, facts: SageValues = {}): MadeRow =>
  (ecNo, tiers) =>
    receipt(ecNo, tiers, date, String(montant), { JO_Num: 'OD', ...facts });

/** A line of an account that bears no customer. */
export const other =
  (account: string, date: string, montant: number, facts: SageValues = {}): MadeRow =>
  (ecNo) =>
    line(ecNo, null, date, String(montant), { JO_Num: 'OD', CG_Num: account, ...facts });

/** The à-nouveau in detail of a debit; of a credit where said. */
export const carried =
  (piece: string, date: string, montant: number, facts: SageValues = {}): MadeRow =>
  (ecNo, tiers) =>
    line(ecNo, tiers, date, String(montant), { EC_RefPiece: piece, ...carriedOver, ...facts });
