import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { loadLetterFonts } from './letter-fonts.ts';
import { makePrintable } from './printable.ts';

/** PDF/A-3a: letters are kept ten years (art. L123-22 C. com.), and level « a » also demands the tags that screen readers need. */
const STANDARD = 'a-3a';
/** Nothing memoised outlives its document: memory would grow with every one, and the next is no faster for it. */
const DOCUMENTS_KEPT_IN_CACHE = 0;

/** What a template sets: its reference names it in faults, its day dates the file. */
export interface Settable {
  readonly reference: string;
  readonly day: string;
}

/** A template beside its folder's other files, which reads its content as JSON from the input of that name. */
export interface Template {
  readonly file: URL;
  readonly input: string;
  /** What a document of it is called where it could not be set: « Letter ». */
  readonly noun: string;
}

export interface Typeset {
  readonly pdf: Uint8Array;
  /** Characters that the fonts cannot draw, replaced by a visible sign. */
  readonly unprintable: readonly string[];
}

const diagnosticsOf = (error: unknown): string => (error instanceof Error ? error.message : JSON.stringify(error));

/** Loads fonts and template once; the function made turns contents into PDF, one at a time, taking the thread meanwhile. */
export function createTypesetter<Content extends Settable>({
  file,
  input,
  noun,
}: Template): (content: Content) => Typeset {
  const { files, glyphs } = loadLetterFonts();
  const template = readFileSync(file, 'utf8');
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL('.', file)),
    // Given faces come before the host's, and the template names these families only.
    fontArgs: [{ fontBlobs: [...files] }],
  });
  return (content) => {
    const { value, unprintable } = makePrintable(content, glyphs);
    try {
      const compiled = compiler.compile({ mainFileContent: template, inputs: { [input]: JSON.stringify(value) } });
      if (!compiled.result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
      const creationTimestamp = Date.parse(`${content.day}T00:00:00Z`) / 1000;
      return { pdf: compiler.pdf(compiled.result, { pdfStandard: STANDARD, creationTimestamp }), unprintable };
    } catch (error) {
      throw new Error(`${noun} ${content.reference} could not be set: ${diagnosticsOf(error)}`);
    } finally {
      compiler.evictCache(DOCUMENTS_KEPT_IN_CACHE);
    }
  };
}
