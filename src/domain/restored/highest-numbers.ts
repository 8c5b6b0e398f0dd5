const REFERENCE = /^REL-(\d{4})-(\d{6,9})$/u;

/** The highest number of each year among references of letters, `REL-2026-000042`. What is no reference counts for nothing. */
export function highestNumbers(references: Iterable<string>): ReadonlyMap<number, number> {
  const highest = new Map<number, number>();
  for (const reference of references) {
    const [, year, number] = REFERENCE.exec(reference) ?? [];
    if (year === undefined || number === undefined) continue;
    highest.set(Number(year), Math.max(highest.get(Number(year)) ?? 0, Number(number)));
  }
  return highest;
}
