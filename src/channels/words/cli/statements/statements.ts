/** What the terminal says of états and relevés beside what files say. */
export const statementWords = {
  whichCustomer: 'De quel client ? Donnez son code, son nom ou son SIRET.',
  daysReversed: (from: string, until: string): string => `Le ${from} est après le ${until}.`,
  to: (recipient: string): string => `À : ${recipient}`,
  confirm: (digest: string): string => `Rien n’est parti. Pour l’envoyer : la même commande avec --confirm ${digest}`,
  changed: 'Ce qui partirait n’est plus, ou n’est pas, ce qui a été confirmé. Rien n’est parti.',
  approved: (references: string): string => `Approuvé : ${references}. Le serveur l’envoie.`,
  alreadySent: 'Ce relevé est déjà parti ou en route.',
} as const;
