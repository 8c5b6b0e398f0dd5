import type { LetterContent } from '../letter-content.ts';
import { createPress, type Press } from './press.ts';

export type LetterPress = Press<LetterContent>;

/** Prints letters on a thread of their own. */
export const createLetterPress = (timeoutMs: number): LetterPress =>
  createPress({ worker: new URL('./letter-worker.ts', import.meta.url), noun: 'Letter' }, timeoutMs);
