import { page } from '../page.ts';

/** What is said in the place of payments to book. */
export const unbookedPages = {
  unknown: page(
    'Lien inconnu',
    'Ce lien n’ouvre aucun fichier. Demandez-le de nouveau avec « encaissements », dans Teams.',
    'This link opens no file. Ask for it again with « payments to book » in Teams.',
  ),
  expired: page(
    'Lien expiré',
    'Un lien vers un fichier vaut 15 minutes. Demandez-le de nouveau avec « encaissements », dans Teams.',
    'A link to a file is valid for 15 minutes. Ask for it again with « payments to book » in Teams.',
  ),
  refused: page(
    'Accès refusé',
    'La personne à qui ce lien fut donné n’a pas, ou n’a plus, le droit de lire ces encaissements.',
    'The person to whom this link was given may not, or may no longer, read these payments.',
  ),
  unreachable: page(
    'Sage ne répond pas',
    'Sage, ou l’annuaire, n’a pas répondu. Ouvrez de nouveau ce lien dans un instant.',
    'Sage, or the directory, did not answer. Open this link again in a moment.',
  ),
} as const;
