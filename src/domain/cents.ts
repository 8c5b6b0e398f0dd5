declare const centsBrand: unique symbol;

/** An amount in integer hundredths of its currency. Which currency is said beside it; two currencies are never added. */
export type Cents = number & { readonly [centsBrand]: true };

export const ZERO = 0 as Cents;

/** Takes a whole number of hundredths. Throws RangeError on anything else: a fraction here is a bug, not an input. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number of cents: ${value}`);
  return (value === 0 ? 0 : value) as Cents;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Reads `1234.5` exactly, without going through a float; undefined where it is no decimal or holds fractions of a cent. */
export function parseCents(text: string): Cents | undefined {
  const parts = DECIMAL.exec(text.trim());
  if (!parts) return undefined;
  const fraction = (parts[3] ?? '').replace(/0+$/, '');
  if (fraction.length > 2) return undefined;
  const value = Number(`${parts[2]}${fraction.padEnd(2, '0')}`);
  return Number.isSafeInteger(value) ? cents(parts[1] === '-' ? -value : value) : undefined;
}

export const addCents = (a: Cents, b: Cents): Cents => cents(a + b);
export const sumCents = (values: Iterable<Cents>): Cents => {
  let total = 0;
  for (const value of values) total += value;
  return cents(total);
};
export const negate = (value: Cents): Cents => cents(-value);
