import type { LevelRank } from '../../../../domain/company/reminder-plan.ts';
import { formatCount } from '../../format.ts';

const letters = (count: number): string => `${formatCount(count)} ${count < 2 ? 'lettre' : 'lettres'}`;

/** What is said of a plan that is rehearsed over days that are past, in French. */
export const rehearsal = {
  help: {
    rehearsal: {
      say: 'plan répétition 12 mois',
      does: 'ce que le plan aurait envoyé sur les derniers mois, et combien de lettres seraient arrivées après un paiement',
    },
  },
  /** What is typed before the code of a company. */
  say: 'plan répétition',
  title: 'Répétition de plan',
  period: (from: string, until: string): string => `Du ${from} au ${until}, mois entiers.`,
  between: (from: string, until: string): string => `du ${from} au ${until}`,
  ofInForce: (version: number): string => `Le plan en vigueur, version ${version}, sur des mois passés.`,
  ofFile: 'Le plan en vigueur, celui du fichier des sociétés, sur des mois passés.',
  ofVersion: (version: number, from: string, inForce: string): string =>
    `Version ${version} (à partir du ${from}), à côté du plan en vigueur : ${inForce}.`,
  inForceVersion: (version: number): string => `version ${version}`,
  inForceFile: 'celui du fichier des sociétés',
  assumed: (lag: number): string =>
    `Chaque jour avec ce que l’on savait ce jour-là${lag === 0 ? '' : ` (banque saisie ${lag} jour${lag > 1 ? 's' : ''} après)`} ; toute lettre proposée est supposée partie. Les relances et la mise en demeure seules : ni prévenances, ni relevés, ni appels, ni transmissions. Ni exclusions, ni litiges, ni choix des personnes : le grand livre ne les dit pas.`,
  paidMeans: '« Déjà payé » : une échéance au moins de la lettre était payée le jour où elle serait partie.',
  playedAt: (at: string): string => `Rejouée le ${at}.`,
  mine: 'Ce plan',
  inForce: 'Plan en vigueur',
  sum: (count: number, customers: number, paid: number, whole: number): string =>
    `${letters(count)} à ${formatCount(customers)} client${customers > 1 ? 's' : ''} ; ${formatCount(paid)} où une échéance au moins était déjà payée, dont ${formatCount(whole)} où tout l’était`,
  month: 'Mois',
  total: 'En tout',
  letters,
  paid: (count: number): string => `déjà payé : ${formatCount(count)}`,
  lettersTitle: 'Lettres',
  paidTitle: 'Déjà payé',
  ofLevel: (level: string, count: string): string => `${level} : ${count}`,
  noLetter: '—',
  short: { 1: 'N1', 2: 'N2', 3: 'N3', 4: 'MED' } satisfies Record<LevelRank, string>,
  levelsAre: 'N1 à N3 : niveaux 1 à 3 ; MED : mise en demeure.',
  nothing: 'Ni ce plan ni celui en vigueur n’aurait rien envoyé.',
  previousPage: '◀ Page précédente',
  nextPage: 'Page suivante ▶',
  rehearse: 'Répéter sur 12 mois',
  see: 'Plan de la société',
  badMonths: (most: number): string =>
    `Dites un nombre de mois de 1 à ${most}, par exemple « plan répétition 12 mois ».`,
  noVersion: (given: number, last: number): string =>
    last === 0
      ? 'Aucun plan n’a été appliqué : il n’y a pas de version.'
      : `Il n’y a pas de version ${given} : la dernière est la ${last}.`,
  unreadable: (version: number): string =>
    `La version ${version} n’est plus lisible par ce logiciel : appliquez de nouveau son fichier.`,
  file: 'Fichier',
  fileTitle: 'CSV, Excel ou PDF',
  fileFor: (name: string): string => `Lien de ${name}, valable 15 minutes : qui l’ouvre lit ce document.`,
  fileOpen: 'Télécharger',
  back: 'Revenir à la répétition',
  columns: {
    day: 'Jour',
    customer: 'Client',
    level: 'Niveau',
    lines: 'Échéances',
    amount: 'Montant',
    paid: 'Échéances déjà payées',
    currency: 'Devise',
  },
};
