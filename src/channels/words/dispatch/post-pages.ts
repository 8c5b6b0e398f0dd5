import type { Language } from '../../../domain/language.ts';
import { page } from '../page.ts';

const NAMES: Readonly<Record<Language, string>> = { fr: 'Courriers', en: 'Letters' };

/** What is said in the place of letters by post, and what their file is called. */
export const postPages = {
  fileName: (language: Language, company: string, day: string): string => `${NAMES[language]} ${company} ${day}.pdf`,
  unknown: page(
    'Lien inconnu',
    'Ce lien n’ouvre aucun courrier. Demandez-le de nouveau sur la carte de la campagne, dans Teams.',
    'This link opens no letter. Ask for it again on the card of the run in Teams.',
  ),
  expired: page(
    'Lien expiré',
    'Un lien vers des courriers n’est valable que 15 minutes. Demandez-le de nouveau sur la carte, dans Teams.',
    'A link to letters is valid for 15 minutes. Ask for it again on the card in Teams.',
  ),
  refused: page(
    'Accès refusé',
    'La personne à qui ce lien a été donné n’a pas, ou n’a plus, le droit de lire ces courriers.',
    'The person to whom this link was given may not, or may no longer, read these letters.',
  ),
  none: page(
    'Aucun courrier',
    'Cette campagne n’a aucun courrier postal, ou plus aucun.',
    'This run has no letter by post, or none any more.',
  ),
} as const;
