import { type Cents, cents } from '../../cents.ts';

/** Parts of a total ≥ 0 by weight, whole cents that add up to it: rounding goes to the largest remainders, the first among equals. */
export function share(total: Cents, weights: readonly number[]): readonly Cents[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  if (sum <= 0) return weights.map(() => cents(0));
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  let rest = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at);
  for (const { at } of byRemainder) {
    if (rest <= 0) break;
    parts[at] = (parts[at] ?? 0) + 1;
    rest -= 1;
  }
  return parts.map(cents);
}
