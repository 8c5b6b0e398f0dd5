import type { tasks as french } from '../../fr/dispatch/tasks.ts';

export const tasks: typeof french = {
  called: 'Letters',
  check: 'Answer',
  see: 'See',
  toCheck: (reference) => `Say what became of letter ${reference}`,
  failed: (reference) => `Letter ${reference} did not leave: remind again, or leave it`,
};
