import { formatCount } from '../../format.ts';

const letters = (count: number): string => `${formatCount(count)} ${count < 2 ? 'lettre' : 'lettres'}`;

/** Letters by post: their list, and what becomes of them. */
export const post = {
  cover: {
    title: (day: string) => `Courriers à poster du ${day}`,
    summary: (count: number, registered: number) =>
      registered === 0 ? letters(count) : `${letters(count)}, dont ${formatCount(registered)} en recommandé`,
    order: 'Dans l’ordre des pages : France par code postal, puis pays étrangers.',
    completeFirst: (count: number) =>
      count === 1
        ? 'La première adresse est à compléter.'
        : `Les ${formatCount(count)} premières adresses sont à compléter.`,
    bothSides: 'À imprimer en recto verso : chaque lettre commence sur une feuille neuve.',
    oneSide: 'À imprimer au recto seul.',
    columns: {
      number: 'N°',
      customer: 'Client',
      address: 'Adresse',
      pages: 'Pages',
      reference: 'Référence',
      kind: 'Envoi',
    },
    registered: 'Recommandé',
    simple: 'Simple',
    toComplete: 'Adresse à compléter : pas de code postal',
  },
  registered: 'recommandé',
  simple: 'lettre simple',
  toPost: 'à poster',
  postedBy: (name: string, at: string) => `postée par ${name} le ${at}`,
  tracking: (number: string) => `suivi ${number}`,
  proof: (name: string) => `preuve : ${name}`,
};
