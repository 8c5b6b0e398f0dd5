import type { Bracket } from '../encours/aging.ts';

/** What a company decided about its figures. */
export interface FiguresPolicy {
  /** Which DMP is said first: from the day of issue, or from the due date. Both are always computed. */
  readonly dmpFrom: 'issue' | 'due';
  /** Provision matrix: loss rate of each bracket, in millionths (8,6957 % = 86 957). */
  readonly lossRates: Readonly<Record<Bracket, number>>;
}

/** A cautious start, to be replaced by what the company's own losses were (IFRS 9, simplified approach). */
export const DEFAULT_FIGURES_POLICY: FiguresPolicy = {
  dmpFrom: 'issue',
  lossRates: { notDue: 5_000, d1_30: 20_000, d31_60: 50_000, d61_90: 100_000, over90: 500_000 },
};
