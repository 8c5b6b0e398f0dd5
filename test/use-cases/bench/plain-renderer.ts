import type { LetterFacts } from '../../../src/domain/relance/letter.ts';
import type { LetterRenderer } from '../../../src/use-cases/ports/relance/letter-renderer.ts';

/** Documents that are their own facts: quick to make, and a test can read back what they say. */
export const plainRenderer: LetterRenderer = {
  renderPdf: async (facts) => new TextEncoder().encode(JSON.stringify(facts)),
  renderMail: (facts) => ({
    subject: `${facts.company.name} - ${facts.reference}`,
    html: `<p>${facts.total}</p>`,
    text: String(facts.total),
    before: [],
    after: [],
  }),
  unwritable: (text) => [...new Set(text.match(/\p{Script=Han}/gu) ?? [])],
  fileName: (facts) => `${facts.reference}.pdf`,
};

export const factsOf = (pdf: Uint8Array): LetterFacts => JSON.parse(new TextDecoder().decode(pdf)) as LetterFacts;
