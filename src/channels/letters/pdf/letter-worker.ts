import { parentPort } from 'node:worker_threads';
import type { LetterContent } from '../letter-content.ts';
import { createLetterCompiler } from './compile-letter.ts';
import type { PressAnswer } from './letter-press.ts';

const compile = createLetterCompiler();

function answer(content: LetterContent): PressAnswer {
  try {
    return { ok: true, letter: compile(content) };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (content: LetterContent) => parentPort?.postMessage(answer(content)));
