import { amountsIn, type LetterFacts, type RappelFacts } from '../../../src/domain/relance/letter.ts';
import type { LetterRenderer } from '../../../src/use-cases/ports/relance/letter-renderer.ts';
import { rappelOf } from '../../builders/rappel-of.ts';

const total = (facts: LetterFacts): string =>
  amountsIn(facts)
    .map(({ amount }) => amount)
    .join(' ');

/** Documents that are their own facts: quick to make, and a test can read back what they say. */
export const plainRenderer: LetterRenderer = {
  renderPdf: async (facts) => new TextEncoder().encode(JSON.stringify(facts)),
  renderMail: (facts) => ({
    subject: `${facts.company.name} - ${facts.reference}`,
    html: `<p>${total(facts)}</p>`,
    text: total(facts),
    before: [],
    after: [],
  }),
  unwritable: (text) => [...new Set(text.match(/\p{Script=Han}/gu) ?? [])],
  fileName: (facts) => `${facts.reference}.pdf`,
};

/** What a document of `plainRenderer` says, of any kind. */
export const letterIn = (pdf: Uint8Array): LetterFacts => JSON.parse(new TextDecoder().decode(pdf)) as LetterFacts;

/** The same of a letter that must be a rappel. */
export const factsOf = (pdf: Uint8Array): RappelFacts => rappelOf(letterIn(pdf));
