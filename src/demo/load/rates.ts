import { type Cents, cents } from '../../domain/cents.ts';
import type { Currency } from '../../domain/company/currency.ts';

/** What one unit of a currency is worth in the company's own, as an exact fraction. */
export interface Rate {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const SHAPE = /^(\d+)(?:\.(\d+))?$/;

/** Reads `0.92` exactly. Throws RangeError on anything but a decimal above zero. */
export function readRate(text: string): Rate {
  const [, whole = '', fraction = ''] = SHAPE.exec(text.trim()) ?? [];
  const numerator = BigInt(`${whole}${fraction}` || '0');
  if (numerator === 0n) throw new RangeError(`Not a rate: ${text}`);
  return { numerator, denominator: 10n ** BigInt(fraction.length) };
}

/** The amount in the company's currency, to the nearest cent, halves away from zero. */
export function convert(amount: number, rate: Rate): Cents {
  const scaled = BigInt(Math.abs(amount)) * rate.numerator;
  const rounded = (2n * scaled + rate.denominator) / (2n * rate.denominator);
  return cents(Number(amount < 0 ? -rounded : rounded));
}

/** EC_Parite: units of the currency for one of the company's, six decimals. */
export function parityOf({ numerator, denominator }: Rate): string {
  const millionths = (2n * denominator * 1_000_000n + numerator) / (2n * numerator);
  return `${millionths / 1_000_000n}.${String(millionths % 1_000_000n).padStart(6, '0')}`;
}

/** The currencies of a load: the company's, then those with a rate. Ranks are those of P_DEVISE, from 1. */
export interface LoadCurrencies {
  readonly base: Currency;
  /** Undefined where the file may not use it: no rate. The company's own has none either. */
  readonly rates: ReadonlyMap<Currency, Rate>;
  readonly ranks: ReadonlyMap<Currency, number>;
}

/** Throws RangeError on a code that is not three letters, or on a rate that is not one. */
export function readCurrencies(base: string, rates: Readonly<Record<string, string>>): LoadCurrencies {
  const own = codeOf(base);
  const read = new Map(Object.entries(rates).map(([code, rate]) => [codeOf(code), readRate(rate)]));
  read.delete(own);
  return { base: own, rates: read, ranks: new Map([own, ...read.keys()].map((code, at) => [code, at + 1])) };
}

function codeOf(text: string): Currency {
  const code = text.trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(code)) throw new RangeError(`Not a currency code (ISO 4217): ${text}`);
  return code;
}
