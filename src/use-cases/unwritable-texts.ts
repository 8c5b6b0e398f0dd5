import { documentOfLine, type LetterText, type UnwritableText, type Warning } from '../domain/relance/decision.ts';
import type { LetterFacts } from '../domain/relance/letter.ts';
import type { LetterRenderer } from './ports/relance/letter-renderer.ts';

export interface TextOfLetter {
  readonly what: LetterText;
  readonly text: string;
}

/** What of a letter comes from Sage, from people or from the settings, and may hold any sign. */
export const textsOf = (facts: LetterFacts) => {
  const { tiers, personalSentence, copies, company, signatory } = facts;
  return [
    { what: 'name', text: tiers.name },
    { what: 'attention', text: tiers.attention },
    ...tiers.addressLines.map((text) => ({ what: 'address', text }) as const),
    { what: 'code', text: tiers.code },
    ...piecesOf(facts).map((text) => ({ what: 'piece', text }) as const),
    { what: 'sentence', text: personalSentence },
    ...copies.map((text) => ({ what: 'copy', text }) as const),
    ...[company.name, ...company.addressLines, signatory.name, signatory.title].map(
      (text) => ({ what: 'sender', text }) as const,
    ),
  ] satisfies readonly TextOfLetter[];
};

function piecesOf(facts: LetterFacts): readonly string[] {
  switch (facts.kind) {
    case 'rappel': {
      const shown = [...facts.lines, ...(facts.informed ?? [])];
      return [...shown.map(documentOfLine), ...[...shown, ...facts.deductions].map(({ piece }) => piece)];
    }
    case 'prevenance':
      return [...facts.lines.map(documentOfLine), ...facts.lines.map(({ piece }) => piece)];
    case 'releve':
      return facts.accounts.flatMap(({ rows }) =>
        rows.flatMap(({ piece, label, payableTo = '' }) => [piece, label, payableTo]),
      );
  }
}

/** One warning that names each text with signs that a letter cannot write, once; none: []. */
export function unwritableTexts(
  renderer: Pick<LetterRenderer, 'unwritable'>,
  texts: readonly TextOfLetter[],
): readonly Warning[] {
  const found = new Map<string, UnwritableText>();
  for (const { what, text } of texts) {
    const signs = renderer.unwritable(text);
    if (signs.length > 0) found.set(`${what} ${text}`, { what, text, signs });
  }
  return found.size === 0 ? [] : [{ code: 'unwritable', texts: [...found.values()] }];
}
