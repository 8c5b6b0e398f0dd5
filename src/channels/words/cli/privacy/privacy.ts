import { whyNotWritten } from '../why-not-written.ts';

const NB = '\u00a0';

/** What the terminal says of what is kept on people. */
export const privacyWords = {
  usage:
    'Usage : npm run cli -- privacy export <adresse, identifiant ou code> [--out FICHIER] | erase <…> [--confirm] | retention [--confirm] [--company CODE] [--json]',
  as: {
    colleague: 'Un collègue',
    contact: 'Le contact d’un client : cette adresse n’est pas dans l’annuaire',
    customer: 'Un client, pris comme personne physique',
  },
  nothing: 'Rien n’est tenu sur cette personne.',
  headers: ['Ce qui est tenu', 'Lignes', 'Effacer', 'Pourquoi'],
  fates: { erased: 'part', nameless: 'reste sans nom ni texte', kept: 'reste' },
  reasons: {
    accounting: 'pièce comptable, 10 ans (art. L123-22 C. com.)',
    decisions: 'qui a décidé quoi',
    current: 'en cours : part une fois fini',
    copied: 'copié de Sage et du reste : l’effacer là-bas',
  },
  rehearsal: 'Répétition : rien n’a changé. Pour effacer : la même commande avec --confirm.',
  erased: (reference: string): string => `Effacé, sous la référence ${reference} de l’historique :`,
  nothingErased: (reference: string): string => `Rien à effacer ; l’historique le dit sous la référence ${reference}.`,
  stays: 'Ce qui reste :',
  counted: (called: string, count: number): string => `  ${called}${NB}: ${count}`,
  written: (file: string): string => `Écrit dans ${file}.`,
  notWritten: (file: string, detail: string): string => `${file} n’a pas pu être écrit : ${whyNotWritten(detail)}`,
  unreachable: (detail: string): string => `L’annuaire ne répond pas, rien n’a été fait : ${detail}`,
  retentionHeaders: ['Ce qui est tenu', 'Société', 'Fini avant le', 'Lignes'],
  ofNoCompany: '—',
  wouldGo: 'Partirait avec --confirm :',
  gone: 'Est parti :',
  lettersStay: 'Les courriers sont gardés 10 ans (art. L123-22 C. com.) : aucun ne part d’ici.',
} as const;
