import type { Cents } from '../../cents.ts';
import type { Currency } from '../../company/currency.ts';
import type { Day } from '../../day.ts';
import type { InstalmentKey } from '../../ledger/open-item.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';

/** What a payment of Gestion commerciale gives to an instalment of the ledger, as long as it is not posted itself. */
export interface UnpostedPayment {
  /** RG_Piece, else RG_No. */
  readonly number: string;
  /** RG_Date: of a cheque that is kept for later, a day to come. */
  readonly day: Day;
  /** RC_Montant: positive, in the company's currency, whatever the instalment's. */
  readonly given: Cents;
  /** Of `given`. */
  readonly currency: Currency;
  /** Whose line it is. */
  readonly tiers: TiersCode;
  /** Its amount is in its own currency. */
  readonly instalment: InstalmentKey & { readonly currency: Currency };
}
