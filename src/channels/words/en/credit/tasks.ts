import type { tasks as french } from '../../fr/credit/tasks.ts';

export const tasks: typeof french = {
  called: 'Held orders',
  decide: 'Decide',
  order: (piece, amount) => `Decide on order ${piece}: ${amount}`,
};
