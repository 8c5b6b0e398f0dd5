import type { tiers as french } from '../../fr/tiers/tiers.ts';

export const tiers: typeof french = {
  /** What help and the menus of Teams say of its commands. */
  help: {
    remind: {
      say: 'remind client',
      does: 'the account and the proposed reminder',
      menu: 'A customer’s account and the proposed reminder',
    },
    account: { say: 'remind client', does: 'the account: what is owed, what is late' },
  },
  whichCustomer: 'Which customer? Type for example “remind client Martin”, or the code.',
};
