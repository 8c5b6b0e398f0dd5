/**
 * Amounts (integer cents, none below 0) as whole percents of their sum, which make 100: what rounding leaves goes to the largest
 * remainders. A stacked bar prints the sum of what it draws, as a bare number: 100 reads in every language, 11275 in none. No
 * amount at all: [].
 */
export function sharesOf(amounts: readonly number[]): readonly number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (total <= 0) return [];
  const exact = amounts.map((amount) => (amount * 100) / total);
  const left = 100 - exact.reduce((sum, share) => sum + Math.floor(share), 0);
  const favoured = exact
    .map((share, index) => ({ index, rest: share % 1 }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, left);
  return exact.map((share, index) => Math.floor(share) + (favoured.some((one) => one.index === index) ? 1 : 0));
}
