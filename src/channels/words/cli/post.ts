import type { Posting } from '../../../domain/dispatch/posting.ts';
import type { PostProblem } from '../../../use-cases/dispatch/post/note-post.ts';
import { formatInstant } from '../format.ts';

/** What the terminal says of letters by post. */
export const postCliWords = {
  none: 'Aucun courrier.',
  headers: ['N°', 'Client', 'Adresse', 'Référence', 'Envoi', 'État', 'Identifiant'],
  registered: 'recommandé',
  simple: 'simple',
  toComplete: 'adresse à compléter',
  standing: (posting: Posting | null): string => {
    const parts = [
      posting?.posted ? `posté le ${formatInstant(posting.posted.at)}` : 'à poster',
      ...(posting?.tracking ? [`suivi ${posting.tracking}`] : []),
      ...(posting?.proof ? ['preuve au dossier'] : []),
    ];
    return parts.join(', ');
  },
  usage:
    'letters [identifiant…] [--run ID] [--pdf FICHIER] | posted | registered | simple | tracking ID NUMÉRO | proof ID --file FICHIER',
  noted: (count: number) => (count === 1 ? 'Noté pour 1 courrier.' : `Noté pour ${count} courriers.`),
  fileNeeded: 'Quel fichier ? letters proof <identifiant> --file FICHIER',
  notRead: (file: string, why: string) => `${file} n’a pas pu être lu : ${why}`,
  problem: (problem: PostProblem): string => {
    switch (problem.code) {
      case 'no-letter':
        return 'Aucun courrier postal archivé sous cet identifiant.';
      case 'bad-tracking':
        return `« ${problem.given} » n’est pas un numéro de suivi : 11 à 15 chiffres et lettres, tels qu’imprimés sur le recommandé.`;
      case 'no-file':
        return 'Ce fichier n’est plus dans le dossier du client.';
      case 'posted-already':
        return 'Déjà postés.';
    }
  },
} as const;
