import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { LetterContent } from '../letter-content.ts';
import { loadLetterFonts } from './letter-fonts.ts';
import { makePrintable } from './printable.ts';

/** PDF/A-3a: letters are kept ten years (art. L123-22 C. com.), and level « a » also demands the tags that screen readers need. */
const STANDARD = 'a-3a';
/** Nothing memoised outlives its letter: memory would grow with every one, and the next is no faster for it. */
const LETTERS_KEPT_IN_CACHE = 0;

export interface CompiledLetter {
  readonly pdf: Uint8Array;
  /** Characters that the letter's font cannot draw, replaced by a visible sign. */
  readonly unprintable: readonly string[];
}

const diagnosticsOf = (error: unknown): string => (error instanceof Error ? error.message : JSON.stringify(error));

/** Loads fonts and template once; the function made turns contents into PDF, one at a time, taking the thread meanwhile. */
export function createLetterCompiler(): (content: LetterContent) => CompiledLetter {
  const { files, glyphs } = loadLetterFonts();
  const template = readFileSync(new URL('./letter.typ', import.meta.url), 'utf8');
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL('.', import.meta.url)),
    // Given faces come before the host's, and the template names these families only.
    fontArgs: [{ fontBlobs: [...files] }],
  });
  return (content) => {
    const { value, unprintable } = makePrintable(content, glyphs);
    try {
      const compiled = compiler.compile({ mainFileContent: template, inputs: { letter: JSON.stringify(value) } });
      if (!compiled.result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
      const creationTimestamp = Date.parse(`${content.day}T00:00:00Z`) / 1000;
      return { pdf: compiler.pdf(compiled.result, { pdfStandard: STANDARD, creationTimestamp }), unprintable };
    } catch (error) {
      throw new Error(`Letter ${content.reference} could not be set: ${diagnosticsOf(error)}`);
    } finally {
      compiler.evictCache(LETTERS_KEPT_IN_CACHE);
    }
  };
}
