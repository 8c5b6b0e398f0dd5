/** The standards' references have 35 signs; what is longer is cut. */
export const LONGEST = 100;

/** Numbers by which files of one movement are known to tell the same, each after its kind. */
export const referencesOf = (numbers: readonly (readonly [kind: string, number: string | null])[]): readonly string[] =>
  numbers.flatMap(([kind, number]) => (number === null ? [] : `${kind}:${number.slice(0, LONGEST)}`));
