import type { GeneralRequest } from './cli-request.ts';

/** Of a command whose first word says what is done: that these change something. */
export const changesBy =
  (...words: readonly string[]) =>
  ({ text }: Pick<GeneralRequest, 'text'>): boolean =>
    words.includes(text.trim().split(' ')[0] ?? '');
