import type { Language } from '../../domain/language.ts';
import { FILE_NAMES } from './file-names.ts';
import { escaped, page } from './page.ts';

interface Titled {
  readonly language: Language;
  readonly title: string;
  readonly when: string;
  readonly whose: string;
}

/** How old what the files say is: read as each is downloaded, or kept from the card for as long as the link opens. */
export type FileAge = 'read' | 'kept';

const HINTS: Readonly<Record<FileAge, Readonly<Record<Language, string>>>> = {
  read: {
    fr: 'Ce lien est valable 15 minutes. Chaque fichier est lu dans Sage au moment du téléchargement.',
    en: 'This link is valid for 15 minutes. Each file is read in Sage as it is downloaded.',
  },
  kept: {
    fr: 'Ce lien est valable 15 minutes. Les fichiers reprennent ce que montre la carte.',
    en: 'This link is valid for 15 minutes. The files show what the card shows.',
  },
};

/** The pages that lead to files. */
export const filePages = {
  files: (
    { language, title, when, whose }: Titled,
    links: readonly { readonly kind: keyof typeof FILE_NAMES; readonly url: string }[],
    age: FileAge,
  ): string =>
    page(
      escaped(`${title} ${when}`),
      `${escaped(whose)}<br>${links.map(({ kind, url }) => `<a href="${escaped(url)}" style="display:inline-block;margin:1rem 1rem 0 0;font-weight:600">${FILE_NAMES[kind]}</a>`).join('')}`,
      HINTS[age][language],
      { language, small: language },
    ),
  unknown: page(
    'Lien inconnu',
    'Ce lien n’ouvre aucun fichier. Demandez-le de nouveau sur la carte, dans Teams.',
    'This link opens no file. Ask for it again on the card in Teams.',
  ),
  expired: page(
    'Lien expiré',
    'Un lien vers des fichiers n’est valable que 15 minutes. Demandez-le de nouveau sur la carte, dans Teams.',
    'A link to files is valid for 15 minutes. Ask for it again on the card in Teams.',
  ),
  refused: page(
    'Accès refusé',
    'La personne à qui ce lien a été donné n’a pas, ou n’a plus, le droit de lire ce document.',
    'The person to whom this link was given may not, or may no longer, read this document.',
  ),
  unreachable: page(
    'Sage ne répond pas',
    'Le fichier n’a pas pu être lu. Réessayez dans quelques minutes.',
    'The file could not be read. Try again in a few minutes.',
  ),
} as const;
