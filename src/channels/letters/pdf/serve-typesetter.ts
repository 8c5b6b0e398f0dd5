import { parentPort } from 'node:worker_threads';
import type { PressAnswer } from './press.ts';
import { createTypesetter, type Settable, type Template } from './typesetter.ts';

/** Makes this thread set what its press sends, one at a time. `prepare`: what is made of it for the template, on this thread too. */
export function serveTypesetter<Content extends Settable>(
  template: Template,
  prepare: (content: Content) => Settable = (content) => content,
): void {
  const set = createTypesetter(template);
  const answer = (content: Content): PressAnswer => {
    try {
      return { ok: true, printed: set(prepare(content)) };
    } catch (error) {
      return { ok: false, message: error instanceof Error ? error.message : String(error) };
    }
  };
  parentPort?.on('message', (content: Content) => parentPort?.postMessage(answer(content)));
}
