import { documentOfLine, type LetterText, type UnwritableText, type Warning } from '../domain/relance/decision.ts';
import type { LetterFacts } from '../domain/relance/letter.ts';
import type { LetterRenderer } from './ports/relance/letter-renderer.ts';

export interface TextOfLetter {
  readonly what: LetterText;
  readonly text: string;
}

/** What of a letter comes from Sage, from people or from the settings, and may hold any sign. */
export const textsOf = ({ tiers, lines, deductions, personalSentence, copies, company, signatory }: LetterFacts) =>
  [
    { what: 'name', text: tiers.name },
    { what: 'attention', text: tiers.attention },
    ...tiers.addressLines.map((text) => ({ what: 'address', text }) as const),
    { what: 'code', text: tiers.code },
    ...lines.map((line) => ({ what: 'piece', text: documentOfLine(line) }) as const),
    ...[...lines, ...deductions].map(({ piece }) => ({ what: 'piece', text: piece }) as const),
    { what: 'sentence', text: personalSentence },
    ...copies.map((text) => ({ what: 'copy', text }) as const),
    ...[company.name, ...company.addressLines, signatory.name, signatory.title].map(
      (text) => ({ what: 'sender', text }) as const,
    ),
  ] satisfies readonly TextOfLetter[];

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
