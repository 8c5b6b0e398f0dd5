import type { LetterContent } from '../letter-content.ts';
import { drawCode } from '../payment-code.ts';
import { createPress, type Press } from './press.ts';

export type LetterPress = Press<LetterContent>;

/** Prints letters on a thread of their own. */
export function createLetterPress(timeoutMs: number): LetterPress {
  const press = createPress<PrintedLetter>(
    { worker: new URL('./letter-worker.ts', import.meta.url), noun: 'Letter' },
    timeoutMs,
  );
  return { print: (content) => press.print(withDrawing(content)), close: press.close };
}

/** A letter as its template sets it: the code is a drawing, which is made for paper alone. */
export type PrintedLetter = ReturnType<typeof withDrawing>;

function withDrawing(content: LetterContent) {
  const { bank } = content;
  const code = bank.code && {
    ...bank.code,
    drawn: bank.code.payload === null ? null : drawCode(bank.code.payload),
  };
  return { ...content, bank: { ...bank, code } };
}
