/** ISO 4217 code. */
export type Currency = string;
