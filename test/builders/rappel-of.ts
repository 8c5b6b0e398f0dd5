import type { LetterFacts, RappelFacts } from '../../src/domain/relance/letter.ts';

/** The facts of a letter that must be a rappel. */
export function rappelOf(facts: LetterFacts | undefined | null): RappelFacts {
  if (facts?.kind !== 'rappel') throw new Error(`No rappel: ${facts?.kind}`);
  return facts;
}
