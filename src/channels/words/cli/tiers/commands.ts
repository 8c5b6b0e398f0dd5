/** How the help presents the commands of this room. */
export const tiersHelp = {
  room: { name: 'tiers', title: 'Clients' },
  client: {
    synopsis: 'client <code, nom ou SIRET>',
    does: 'ce que doit un client, échéance par échéance, et ce qui serait proposé',
  },
} as const;
