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
  registered: 'lettre recommandée',
  simple: 'lettre simple',
  toPost: 'à poster',
  specimen: 'spécimen, à ne pas poster',
  postedBy: (name: string, at: string) => `postée par ${name} le ${at}`,
  tracking: (number: string) => `suivi ${number}`,
  proof: (name: string) => `preuve : ${name}`,
  openProof: 'Preuve',
  follow: 'Suivre ce courrier',
  list: {
    title: (count: number) =>
      count === 0 ? 'Courriers postaux' : count === 1 ? '1 courrier postal' : `${formatCount(count)} courriers postaux`,
    waiting: (count: number) => (count === 0 ? 'tous postés' : `${formatCount(count)} à poster`),
    none: 'Aucun courrier postal dans cette campagne, ou pas encore archivé.',
    complete: 'adresse à compléter',
    see: 'Voir',
    openPdf: 'Ouvrir le PDF',
    file: 'Archiver le PDF',
    filed: (name: string) => `Archivé dans le site de la société : ${name}`,
    openFiled: 'PDF archivé',
    allPosted: 'Tout est posté',
    noted: (count: number) =>
      count === 1 ? '1 courrier noté comme posté.' : `${formatCount(count)} courriers notés comme postés.`,
    back: 'Voir la campagne',
    page: (page: number, pages: number) => `Page ${page} sur ${formatCount(pages)}`,
    previous: '◀ Page précédente',
    next: 'Page suivante ▶',
  },
  form: {
    title: 'Suivre un courrier',
    hint: 'Le numéro est celui du recommandé. La preuve est un fichier déposé dans le dossier du client.',
    registered: 'En recommandé',
    posted: 'Posté',
    trackingLabel: 'Numéro de suivi',
    trackingExample: 'Tel qu’imprimé sur le recommandé',
    proofLabel: 'Preuve (avis, bordereau)',
    noProof: 'Aucune',
    noFiles: 'Le dossier SharePoint ne répond pas : la preuve pourra être indiquée plus tard.',
    save: 'Enregistrer',
    back: 'Retour',
    saved: 'Noté.',
    badTracking: (given: string) => `« ${given} » n’est pas un numéro de suivi : 11 à 15 chiffres et lettres.`,
    noFile: 'Ce fichier n’est plus dans le dossier : choisissez-en un autre.',
    noLetter: 'Ce courrier n’est plus à suivre : il a été annulé, ou n’est plus dans cette société.',
    postedAlready: 'Ces courriers étaient déjà postés.',
  },
};
