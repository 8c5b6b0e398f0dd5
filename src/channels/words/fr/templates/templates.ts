import type { LetterKind } from '../../../../domain/relance/letter-kind.ts';
import type { TemplateSourceName, VersionState } from '../../../../domain/templates/version.ts';
import { formatCount } from '../../format.ts';

const plural = (count: number, one: string, many: string) =>
  `${formatCount(count)} ${Math.abs(count) < 2 ? one : many}`;
const KIND: Readonly<Record<LetterKind, string>> = {
  rappel: 'Relance',
  prevenance: 'Avis avant échéance',
  releve: 'Relevé de compte',
};

/** The texts of letters in Teams. */
export const templates = {
  help: {
    say: 'modèles',
    does: 'les textes des lettres : lesquels sont en usage, lesquels attendent une approbation',
    menu: 'Les textes des lettres',
  },
  title: 'Modèles des lettres',
  from: {
    delivered: 'textes livrés avec Relance',
    folder: 'dossier à côté des réglages',
    sharepoint: 'dossier « Modèles » du site SharePoint',
  } satisfies Readonly<Record<'delivered' | TemplateSourceName, string>>,
  none: 'Toutes les lettres suivent les textes livrés.',
  heading: (company: string, from: string) => `${company} · ${from}`,
  states: {
    'to-approve': 'À approuver',
    approved: 'En usage',
    refused: 'Refusé',
    invalid: 'À corriger',
  } satisfies Readonly<Record<VersionState, string>>,
  letter: (kind: LetterKind, level: number | null, language: string, segment: string) =>
    `${KIND[kind]}${level === null ? '' : ` ${level}`}, ${language === 'en' ? 'anglais' : 'français'}${segment === '' ? '' : `, ${segment}`}`,
  noLetter: 'De quelle lettre ?',
  writtenBy: (name: string, at: string) => (name === '' ? `trouvé le ${at}` : `${name}, trouvé le ${at}`),
  decidedBy: {
    approved: (name: string, at: string) => `Approuvé par ${name} le ${at}`,
    refused: (name: string, at: string, reason: string) => `Refusé par ${name} le ${at} : ${reason}`,
  },
  open: 'Ouvrir',
  refresh: 'Actualiser',
  back: 'Tous les modèles',
  seeAll: 'Voir les modèles',
  textTitle: 'Le texte',
  changesTitle: (isDelivered: boolean): string =>
    isDelivered ? 'Ce qui change du texte livré' : 'Ce qui change du texte en usage',
  noChange: 'Le même texte.',
  moreFiles: (count: number) => `… et ${plural(count, 'fichier', 'fichiers')} de plus, au terminal`,
  moreLines: (count: number) => `… et ${plural(count, 'ligne', 'lignes')} de plus`,
  problemsTitle: 'À corriger',
  keeps: (isDelivered: boolean): string =>
    isDelivered
      ? 'En attendant, les lettres suivent le texte livré.'
      : 'En attendant, les lettres suivent la dernière version approuvée.',
  approve: 'Approuver ce texte',
  refuse: 'Refuser',
  withdraw: 'Retirer de l’usage',
  preview: 'Aperçu avec un client',
  previewTitle: 'Aperçu avec un client',
  previewHint: {
    rappel: 'Code, nom ou SIRET d’un client qui a des échéances en retard. Rien ne part.',
    prevenance: 'Code, nom ou SIRET d’un client qui a des échéances à venir. Rien ne part.',
    releve: 'Code, nom ou SIRET d’un client qui a un compte. Rien ne part.',
  } satisfies Readonly<Record<LetterKind, string>>,
  customer: 'Client',
  customerNeeded: 'Indiquez un client',
  show: 'Voir',
  previewReady: (name: string) => `Le texte pour ${name}`,
  previewNote: 'Rien ne part. Les liens s’ouvrent pendant quelques minutes.',
  readMail: 'Lire le courriel',
  readPdf: 'Lire la lettre (PDF)',
  nothingLate: (name: string) => `${name} n’a rien à relancer : choisissez un client qui a des échéances en retard.`,
  noCustomer: (given: string) => `Aucun client ne correspond à « ${given} ».`,
  severalCustomers: (given: string, names: string) => `« ${given} » : ${names} ? Indiquez le code.`,
  refuseTitle: 'Refuser ce texte ?',
  refuseHint: 'Les lettres suivent la version approuvée avant, sinon le texte livré.',
  reason: 'Pourquoi',
  reasonExample: 'Le ton est trop sec pour une première relance',
  reasonError: 'Dites pourquoi',
  said: {
    approved:
      'Approuvé : les lettres préparées à partir de maintenant suivent ce texte. Celles déjà approuvées partent telles qu’elles ont été montrées.',
    refused: 'Refusé : les lettres suivent la version approuvée avant, sinon le texte livré.',
  },
  notDecidedTitle: 'Rien n’a changé',
  notDecided: {
    over: 'Quelqu’un en a déjà décidé.',
    invalid: 'Ce texte est à corriger d’abord.',
    own: 'Vous avez écrit ce texte : un autre administrateur l’approuve.',
  },
  unknownTitle: 'Modèle introuvable',
  unknown: 'Cette version n’est plus là : le fichier a changé depuis.',
  fileState: (name: string, state: string) => `${name} : ${state}`,
  morningTitle: 'Modèles des lettres',
  morning: (waiting: number, invalid: number) =>
    [
      ...(waiting > 0 ? [`${plural(waiting, 'texte attend', 'textes attendent')} un administrateur`] : []),
      ...(invalid > 0 ? [`${plural(invalid, 'texte est', 'textes sont')} à corriger`] : []),
    ].join(', '),
};
