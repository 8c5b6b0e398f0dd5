import { spawnSync } from 'node:child_process';

/** poppler-utils reads PDFs back; tests that need it skip where it is not installed. */
export const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;
export const withoutPoppler = hasPoppler ? '' : ' (skipped: pdftotext of poppler-utils is not installed)';

export function pdfText(pdf: Uint8Array, ...options: string[]): string {
  const { stdout, status } = spawnSync('pdftotext', [...options, '-', '-'], { input: pdf, maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`pdftotext ended with ${status}`);
  return stdout.toString('utf8');
}

/** Text of each page. */
export const pdfPages = (pdf: Uint8Array): string[] => pdfText(pdf, '-layout').split('\f').slice(0, -1);

export interface PlacedWord {
  readonly text: string;
  readonly page: number;
  /** Millimetres from the left and the top of the page. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const MM_PER_POINT = 25.4 / 72;
const WORD = /<page |<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g;

export function placedWords(pdf: Uint8Array): PlacedWord[] {
  let page = 0;
  const words: PlacedWord[] = [];
  for (const [match, left, top, right, bottom, text = ''] of pdfText(pdf, '-bbox').matchAll(WORD)) {
    if (match === '<page ') page += 1;
    else {
      const mm = (points: string | undefined): number => Number(points) * MM_PER_POINT;
      words.push({ text, page, left: mm(left), right: mm(right), top: mm(top), bottom: mm(bottom) });
    }
  }
  return words;
}
