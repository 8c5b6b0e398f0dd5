declare const rateBrand: unique symbol;

/** A yearly rate in whole 1/10,000 of a per cent: 131500 is 13,15 %. Exact: rates are decimals, never floats. */
export type Rate = number & { readonly [rateBrand]: true };

const DECIMALS = 4;
const DECIMAL = /^(-?)(\d{1,3})(?:[.,](\d+))?$/;

/** Takes whole 1/10,000 of a per cent. Throws RangeError on anything else: a fraction here is a bug, not an input. */
export function rate(units: number): Rate {
  if (!Number.isSafeInteger(units)) throw new RangeError(`Not a whole number of 1/10,000 %: ${units}`);
  return (units === 0 ? 0 : units) as Rate;
}

/** Reads `13.15` or `13,15` per cent exactly; undefined where it is no decimal, or finer than 1/10,000 %. */
export function parseRate(text: string): Rate | undefined {
  const parts = DECIMAL.exec(text.trim());
  if (!parts) return undefined;
  const fraction = (parts[3] ?? '').replace(/0+$/, '');
  if (fraction.length > DECIMALS) return undefined;
  const units = Number(`${parts[2]}${fraction.padEnd(DECIMALS, '0')}`);
  return rate(parts[1] === '-' ? -units : units);
}

/** The rate that `text` names, in per cent. Throws RangeError where it names none: for constants. */
export function percent(text: string): Rate {
  const parsed = parseRate(text);
  if (parsed === undefined) throw new RangeError(`Not a rate in per cent: ${text}`);
  return parsed;
}

export const addRates = (a: Rate, b: Rate): Rate => rate(a + b);

/** In per cent, for programs: 13.15. */
export const toPercent = (value: Rate): number => value / 10 ** DECIMALS;
