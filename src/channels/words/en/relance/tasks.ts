import type { tasks as french } from '../../fr/relance/tasks.ts';

export const tasks: typeof french = {
  called: 'Exclusions that end',
  see: 'See the account',
  ended: (piece, reason) => `The exclusion of ${piece} ends (${reason}): remind, or exclude longer`,
};
