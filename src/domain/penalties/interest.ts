import { type Cents, cents } from '../cents.ts';
import type { Rate } from './rates/rate.ts';

/** Cents × 1/10,000 % × days: exact, until `toCents`. */
export type ExactInterest = bigint;

export const NO_INTEREST: ExactInterest = 0n;

const DAYS_IN_YEAR = 365n;
/** 1/10,000 % in 1. */
const UNITS_IN_ONE = 1_000_000n;
const ONE_CENT = DAYS_IN_YEAR * UNITS_IN_ONE;

/** `base × rate × days ÷ 365`, of a base ≥ 0 in cents: leap years have 365 days too. */
export const interestOn = (base: Cents, rate: Rate, days: number): ExactInterest =>
  BigInt(base) * BigInt(rate) * BigInt(days);

/** To the nearest cent, half a cent up. Asked once of a sum: parts are not rounded and added. */
export const toCents = (exact: ExactInterest): Cents => cents(Number((2n * exact + ONE_CENT) / (2n * ONE_CENT)));
