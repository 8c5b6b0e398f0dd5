import type { CompanyCode } from '../company/company-code.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';
import type { BounceBlame } from './delivery-report.ts';

/** A letter did not reach one of its recipients: a fact beside the letter, whose own life is over (case E4). */
export interface Bounce {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  readonly dispatchId: string;
  /** Of the letter. */
  readonly reference: string;
  /** In small letters. */
  readonly address: string;
  readonly status: string | null;
  /** What the other server said, on one line. */
  readonly diagnostic: string;
  readonly blame: BounceBlame;
  /** ISO instant at which the report came. */
  readonly at: string;
}

/** An address that is not written to any more, until Sage has another or a person says otherwise. */
export interface RefusedAddress extends Pick<Bounce, 'address' | 'status' | 'diagnostic' | 'reference' | 'at'> {
  readonly tiers: TiersCode;
}
