import type { TiersCode } from '../../tiers/tiers-code.ts';
import type { ContractRate, PayerKind, PenaltiesSetting } from '../penalties-setting.ts';
import type { HalfYear } from './half-year.ts';
import { addRates, type Rate, rate } from './rate.ts';
import type { RateMark, RateRow } from './rate-row.ts';

/** The rate of one half-year for one customer. */
export interface RateInForce {
  readonly kind: 'rate';
  readonly rate: Rate;
  /** The ECB's with a margin, or the contract's. */
  readonly basis: 'ecb' | 'contract';
  readonly mark: RateMark;
}

/** Why there is none: nothing is computed with another half-year's. */
export type RateProblem =
  | { readonly kind: 'missing-rate'; readonly halfYear: HalfYear; readonly what: 'refinancing' | 'legal' }
  /** A contract may not go below three times the legal rate of the half-year. */
  | { readonly kind: 'below-floor'; readonly halfYear: HalfYear; readonly rate: Rate; readonly floor: Rate };

/** Of whom a rate is asked. A private person has none: nothing is asked. */
export interface RatePayer {
  readonly tiers: TiersCode;
  readonly kind: Exclude<PayerKind, 'particulier'>;
}

/** Three times the legal rate (art. L441-10 C. com.). */
export const floorOf = (legal: Rate): Rate => rate(3 * legal);

/**
 * The rate of a half-year is that of its first day: the contract's that was then in force, not below its floor; else the ECB's plus
 * the margin of the payer, which the floor does not bind. Public buyers owe ECB + 8 whatever a contract says (art. R2192-31 C.
 * com. publ.), of which half-year is for whoever asks.
 */
export function rateInForce(
  setting: PenaltiesSetting,
  halfYear: HalfYear,
  payer: RatePayer,
): RateInForce | RateProblem {
  const row = rowOf(setting.rates, halfYear);
  const contract = payer.kind === 'public' ? undefined : contractRateOf(setting.contractRates, halfYear, payer.tiers);
  if (contract) return checkFloor(contract, halfYear, row);
  if (!row || row.refinancing === null) return { kind: 'missing-rate', halfYear, what: 'refinancing' };
  return { kind: 'rate', rate: addRates(row.refinancing, setting.margins[payer.kind]), basis: 'ecb', mark: row.mark };
}

/** Of several rows of one half-year, the last of the list: a company may correct what is published. */
export const rowOf = (rows: readonly RateRow[], { start }: HalfYear): RateRow | undefined =>
  rows.findLast(({ from }) => from === start);

function checkFloor(contract: ContractRate, halfYear: HalfYear, row: RateRow | undefined): RateInForce | RateProblem {
  if (!row || row.legal === null) return { kind: 'missing-rate', halfYear, what: 'legal' };
  const floor = floorOf(row.legal);
  return contract.rate < floor
    ? { kind: 'below-floor', halfYear, rate: contract.rate, floor }
    : {
        kind: 'rate',
        rate: contract.rate,
        basis: 'contract',
        mark: row.mark === 'demonstration' ? row.mark : 'published',
      };
}

/** The customer's own before the company's; of those begun on the first day of the half-year, the latest. */
function contractRateOf(
  rates: readonly ContractRate[],
  { start }: HalfYear,
  tiers: TiersCode,
): ContractRate | undefined {
  const begun = rates.filter(({ from }) => from <= start).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return begun.findLast((one) => one.tiers === tiers) ?? begun.findLast((one) => one.tiers === null);
}
