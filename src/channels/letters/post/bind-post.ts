import { PDFDocument } from '@cantoo/pdf-lib';

/** A4, in points. */
const A4: [number, number] = [595.276, 841.89];

/** Letters that were read, each with its pages counted. */
export interface ReadLetters {
  readonly letters: readonly PDFDocument[];
  readonly pages: readonly number[];
}

/** Rejects where one is no PDF. */
export async function readLetters(files: readonly Uint8Array[]): Promise<ReadLetters> {
  const letters: PDFDocument[] = [];
  for (const file of files) letters.push(await PDFDocument.load(file, { updateMetadata: false }));
  return { letters, pages: letters.map((letter) => letter.getPageCount()) };
}

/**
 * The list and the letters in one file, page after page as they are. `bothSides`: each begins on a sheet of its own where both
 * sides are printed. Tags for screen readers stay with the letters themselves, which are in the dossiers: this file is for a printer.
 */
export async function bindPost(
  cover: Uint8Array,
  { letters }: ReadLetters,
  said: { readonly title: string; readonly bothSides: boolean; readonly madeAt: Date },
): Promise<Uint8Array> {
  const bound = await PDFDocument.create({ updateMetadata: false });
  bound.setTitle(said.title);
  bound.setCreationDate(said.madeAt);
  bound.setModificationDate(said.madeAt);
  for (const part of [await PDFDocument.load(cover, { updateMetadata: false }), ...letters]) {
    const pages = await bound.copyPages(part, part.getPageIndices());
    for (const page of pages) bound.addPage(page);
    if (said.bothSides && pages.length % 2 === 1) bound.addPage(A4);
  }
  return bound.save();
}
