/** Finding a customer. */
export const tiers = {
  /** What help and the menus of Teams say of its commands. */
  help: {
    remind: {
      say: 'relance client',
      does: 'le compte et la relance proposée',
      menu: 'Le compte d’un client et la relance proposée',
    },
    account: { say: 'relance client', does: 'le compte : ce qui est dû, ce qui est en retard' },
  },
  whichCustomer: 'Quel client ? Écrivez par exemple « relance client Martin », ou son code.',
};
