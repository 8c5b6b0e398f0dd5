import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';

/** What the watch saw of a payer when it last looked at its orders. */
export interface WatchedPayer {
  readonly payer: TiersCode;
  /** The same again: nothing changed; empty: to be looked at. */
  readonly seen: string;
  /** ISO instant of the first look at what is seen. */
  readonly since: string;
  /** To be looked at whatever is seen. */
  readonly again: boolean;
  /** Keys of its open orders, and of the commandes that these come from. */
  readonly orders: readonly string[];
}

export interface WatchState {
  /** Of the last pass over everybody; null: none went through. */
  readonly basis: string | null;
  readonly payers: ReadonlyMap<TiersCode, WatchedPayer>;
}

export interface WatchReader {
  /** Two queries. */
  readWatch(company: CompanyCode): Promise<WatchState>;
}

export interface WatchWriter {
  /** In one transaction: these payers are as seen, those `gone` are forgotten, and everybody else was looked at on this basis. */
  saveWatch(
    company: CompanyCode,
    basis: string,
    looked: { readonly payers: readonly WatchedPayer[]; readonly gone: readonly TiersCode[] },
  ): Promise<void>;
}
