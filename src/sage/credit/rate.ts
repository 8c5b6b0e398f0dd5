import { type Cents, cents } from '../../domain/cents.ts';

/** Units of a foreign currency for one of the company's, in millionths: what numeric(24, 6) holds, exactly. */
export type Rate = bigint & { readonly millionths: true };

const DECIMAL = /^(\d+)(?:\.(\d{1,6})0*)?$/;

/** Reads `1.085`; null for 0, NULL or less: Sage has no rate. */
export function readRate(text: string | null): Rate | null {
  const [, whole = '0', fraction = ''] = DECIMAL.exec((text ?? '').trim()) ?? [];
  const millionths = BigInt(whole + fraction.padEnd(6, '0'));
  return millionths === 0n ? null : (millionths as Rate);
}

/** An amount of the foreign currency in the company's, to the nearest cent; half a cent goes away from zero. */
export function atRate(amount: Cents, rate: Rate): Cents {
  const scaled = BigInt(Math.abs(amount)) * 1_000_000n;
  const converted = Number((2n * scaled + rate) / (2n * rate));
  return cents(amount < 0 ? -converted : converted);
}
