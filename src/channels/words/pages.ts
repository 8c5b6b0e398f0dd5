import { escaped, page } from './page.ts';

/** The few pages that we serve ourselves; no data in them. */
export const pages = {
  customerUnknown: page('Lien inconnu', 'Cette adresse ne mène à aucun client.', 'This address leads to no customer.'),
  /** Where the bot is in no Teams that a browser could open. */
  openInTeams: (command: string) =>
    page(
      'À ouvrir dans Teams',
      `Écrivez à Relance\u00a0: <b>${escaped(command)}</b>`,
      `Write to Relance: <b>${escaped(command)}</b>`,
    ),
  linkUnknown: page(
    'Lien inconnu',
    'Ce lien n’ouvre aucune lettre. Rouvrez l’aperçu depuis la carte du client dans Teams.',
    'This link opens no letter. Open the preview again from the customer card in Teams.',
  ),
  linkExpired: page(
    'Lien expiré',
    'L’aperçu n’est visible que quelques minutes. Rouvrez-le depuis la carte du client dans Teams.',
    'A preview can be read for a few minutes only. Open it again from the customer card in Teams.',
  ),
  linkOutdated: page(
    'Aperçu dépassé',
    'Le projet de relance a changé depuis cet aperçu. Rouvrez-le depuis la carte du client dans Teams.',
    'The draft has changed since this preview. Open it again from the customer card in Teams.',
  ),
} as const;
