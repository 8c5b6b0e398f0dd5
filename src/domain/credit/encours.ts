import type { Cents } from '../cents.ts';
import type { BaseEncours } from '../company/base-encours.ts';
import type { Currency } from '../company/currency.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';

/** What an encours is made of, in the order in which it is shown. */
export const ENCOURS_PARTS = [
  'solde',
  'factures',
  'livraisons',
  'preparations',
  'commandes',
  'retours',
  'avoirs',
  'acomptes',
] as const;
export type EncoursPart = (typeof ENCOURS_PARTS)[number];

export interface EncoursComponent {
  readonly part: EncoursPart;
  /** Signed: retours, avoirs and acomptes are ≤ 0. */
  readonly amount: Cents;
  /** How many documents (open items for `solde`). */
  readonly count: number;
  /** False: outside of what this company counts (P_BaseEncours); shown, in no total. */
  readonly counted: boolean;
}

/** CT_Encours as the company reads it: 0 is « illimité » or « comptant seulement » by its setting (case H10). */
export type Plafond =
  | { readonly kind: 'amount'; readonly amount: Cents }
  | { readonly kind: 'unlimited' }
  | { readonly kind: 'cash-only' };

/** All that a payer owes or is about to, in the company's currency, against what was agreed. `total` = Σ counted components. */
export interface Encours {
  readonly payer: TiersCode;
  readonly currency: Currency;
  readonly base: BaseEncours;
  /** All of ENCOURS_PARTS, in that order. */
  readonly components: readonly EncoursComponent[];
  readonly total: Cents;
  readonly plafond: Plafond;
  /** CT_Assurance. */
  readonly insurance: Cents;
  /** plafond − total: negative when over, plafond + 500 for an overpaid account of −500 (case H11); null when unlimited. */
  readonly available: Cents | null;
  /** Dépassement, ≥ 0. */
  readonly overLimit: Cents;
  /** Late debits less what is lettered with nothing, ≥ 0: an advance that covers the retard means no retard (case H16). */
  readonly late: Cents;
  /** 0 when `late` is 0. */
  readonly oldestDaysLate: number;
  /** Documents in a foreign currency without a rate: in no component (case H12). */
  readonly withoutRate: readonly { readonly piece: string; readonly currency: Currency }[];
}
