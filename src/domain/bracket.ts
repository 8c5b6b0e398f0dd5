/** The brackets of the balance âgée, in the order in which they are shown. */
export const BRACKETS = ['notDue', 'd1_30', 'd31_60', 'd61_90', 'over90'] as const;

export type Bracket = (typeof BRACKETS)[number];

/** Due today is not late: `daysLate` ≤ 0 is not due, 1 is the first late day (cases C1, C2). */
export function bracketOf(daysLate: number): Bracket {
  if (daysLate <= 0) return 'notDue';
  if (daysLate <= 30) return 'd1_30';
  if (daysLate <= 60) return 'd31_60';
  return daysLate <= 90 ? 'd61_90' : 'over90';
}
