import type { LetterFacts, LetterMail } from '../../../domain/relance/letter.ts';

/** Facts → the exact documents. The same facts give the same bytes, always. */
export interface LetterRenderer {
  /** A4 PDF. */
  renderPdf(facts: LetterFacts): Promise<Uint8Array>;
  renderMail(facts: LetterFacts): LetterMail;
  /** Signs of a text that the letter cannot write, each once; they are printed as `�`. None: [] */
  unwritable(text: string): readonly string[];
  /** Safe in a mail and in SharePoint, ends in `.pdf`. */
  fileName(facts: LetterFacts): string;
}
