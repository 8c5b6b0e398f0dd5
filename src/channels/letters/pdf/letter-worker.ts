import type { LetterContent } from '../letter-content.ts';
import { drawCode } from '../payment-code.ts';
import { serveTypesetter } from './serve-typesetter.ts';

/** A letter as its template sets it: the code is a drawing, which is made for paper alone, and here, for it holds a thread. */
function withDrawing(content: LetterContent) {
  const { code } = content.bank;
  const drawn = code && { ...code, drawn: code.payload === null ? null : drawCode(code.payload) };
  return { ...content, bank: { ...content.bank, code: drawn } };
}

serveTypesetter<LetterContent>(
  { file: new URL('./letter.typ', import.meta.url), input: 'letter', noun: 'Letter' },
  withDrawing,
);
