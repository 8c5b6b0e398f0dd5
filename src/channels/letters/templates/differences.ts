import { diffLines } from 'diff';

/** A line of one text or the other: `+` only in the new one, `-` only in the one before. */
export interface Difference {
  readonly sign: '+' | '-';
  readonly line: string;
}

/** What a text says otherwise than the one before it, line by line; blank lines say nothing. */
export const differences = (before: string, now: string): readonly Difference[] =>
  diffLines(before, now).flatMap(({ added, removed, value }) =>
    added || removed
      ? value
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map((line): Difference => ({ sign: added ? '+' : '-', line }))
      : [],
  );
