import type { Cents } from '../cents.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';

/** What a customer has open on an account that the settings give no treatment: in no total, never reminded, always said. */
export interface UntreatedAccount {
  readonly tiers: TiersCode;
  /** CG_Num. */
  readonly account: string;
  /** Debits less credits, in the company's currency. */
  readonly total: Cents;
}

/** What customers have open on such an account, all together. */
export interface UntreatedTotal extends Omit<UntreatedAccount, 'tiers'> {
  /** How many have something there. */
  readonly customers: number;
}
