const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

/** What the terminal says of what is proposed, held back, and cannot be told. */
export const proposalsWords = {
  proposalsTitle: (count: number): string => plural(count, 'relance proposée', 'relances proposées'),
  proposalHeaders: ['Code', 'Client', 'Niveau', 'Échéances', 'Total', ''],
  toComplete: 'adresse à compléter',
  heldTitle: (count: number): string => plural(count, 'client retenu', 'clients retenus'),
  heldHeaders: ['Code', 'Client', 'Devise', 'Motif'],
  cannotTellTitle: (count: number): string => plural(count, 'client à compléter', 'clients à compléter'),
  cannotTellHeaders: ['Code', 'Client', 'Devise', 'Il manque'],
} as const;
