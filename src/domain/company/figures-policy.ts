import type { Bracket } from '../bracket.ts';

export type PartlyPaid = 'when-settled' | 'so-far';
export type DmpBy = 'invoice' | 'instalment';

/** What a company decided about its figures. */
export interface FiguresPolicy {
  /** Which DMP is said first: from the day of issue, or from the due date. Both are always computed. */
  readonly dmpFrom: 'issue' | 'due';
  /** What the DMP counts: invoices, each once all its instalments are paid, or each instalment on its own. */
  readonly dmpBy: DmpBy;
  /** A partly paid invoice: out of the DMP until it is settled, or in it at its last payment so far (case J6). */
  readonly partlyPaid: PartlyPaid;
  /** Provision matrix: loss rate of each bracket, in per cent, at most five decimals. */
  readonly lossRates: Readonly<Record<Bracket, number>>;
}

/** A cautious start, to be replaced by what the company's own losses were (IFRS 9, simplified approach). */
export const DEFAULT_FIGURES_POLICY: FiguresPolicy = {
  dmpFrom: 'issue',
  dmpBy: 'invoice',
  partlyPaid: 'when-settled',
  lossRates: { notDue: 0.5, d1_30: 2, d31_60: 5, d61_90: 10, over90: 50 },
};
