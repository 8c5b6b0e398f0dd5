import { formatCount } from '../../format.ts';

const plural = (count: number, one: string, many: string) =>
  `${formatCount(count)} ${Math.abs(count) < 2 ? one : many}`;

/** The agenda and its tasks. */
export const recovery = {
  /** What help and the menus of Teams say of its commands. */
  help: {
    agenda: {
      say: 'agenda',
      does: 'vos tâches, les plus en retard d’abord ; « agenda tous » pour celles de tous',
      menu: 'Vos tâches, les plus en retard d’abord',
    },
  },
  titles: { mine: 'Mes tâches', all: 'Les tâches de tous' },
  empty: { mine: 'Rien ne vous attend.', all: 'Rien n’attend personne.' },
  summary: (total: number, late: number) =>
    `${plural(total, 'tâche', 'tâches')}${late > 0 ? `, dont ${formatCount(late)} en retard` : ''}`,
  when: { late: 'En retard', today: 'Aujourd’hui', 'to-come': 'À venir' },
  missing: 'Liste incomplète : ces tâches n’ont pas pu être lues',
  kept: 'Les tâches notées',
  page: (page: number, pages: number, total: number) =>
    `Page ${page} sur ${formatCount(pages)} · ${plural(total, 'tâche', 'tâches')}`,
  previousPage: '◀ Précédentes',
  nextPage: 'Suivantes ▶',
  refresh: 'Actualiser',
  seeMine: 'Mes tâches',
  seeAll: 'Les tâches de tous',
  open: 'Ouvrir',
  roles: { reader: 'consultation', collector: 'recouvrement', approver: 'approbation', admin: 'administration' },
  orRole: (names: string, role: string) => (names === '' ? role : `${names}, ou ${role}`),
  kinds: { customer: 'Le compte', letter: 'Le courrier', order: 'La commande' },
  about: (name: string, code: string) => `${name} · ${code}`,
  forWhom: (name: string, day: string) => `Pour ${name}, le ${day}`,
  lateSince: (days: number) => `en retard de ${plural(days, 'jour', 'jours')}`,
  madeBy: (name: string, at: string) => `Notée par ${name} le ${at}`,
  ended: {
    done: (name: string, at: string) => `Faite par ${name} le ${at}`,
    dropped: (name: string, at: string, reason: string) => `Abandonnée par ${name} le ${at} : ${reason}`,
  },
  done: 'C’est fait',
  postpone: 'Reporter…',
  give: 'Confier…',
  drop: 'Abandonner…',
  add: 'Ajouter une tâche',
  save: { add: 'Ajouter', postpone: 'Reporter', give: 'Confier', drop: 'Abandonner' },
  cancel: 'Annuler',
  formTitles: {
    add: 'Ajouter une tâche',
    postpone: 'Reporter la tâche',
    give: 'Confier la tâche',
    drop: 'Abandonner la tâche',
  },
  factual: 'Restez factuel : ni santé, ni vie privée, ni jugement ; la personne concernée peut demander à le lire.',
  textLabel: 'Ce qu’il y a à faire',
  textExample: 'Par exemple : rappeler le comptable',
  textNeeded: 'Dites ce qu’il y a à faire (de 3 à 300 caractères).',
  dayLabel: 'Pour le',
  dayNeeded: 'Choisissez un jour.',
  chooseDay: 'Choisissez une date',
  typeDay: 'Par exemple 31/12/2026',
  ownerLabel: 'Qui s’en charge ; vide : vous',
  colleagueLabel: 'À qui',
  colleagueExample: 'prenom.nom@societe.fr',
  colleagueNeeded: 'Donnez l’adresse d’un collègue.',
  reasonLabel: 'Motif',
  reasonExample: 'Par exemple : payé entre-temps',
  reasonNeeded: 'Un motif est nécessaire (300 caractères au plus).',
  said: {
    done: 'C’est fait.',
    dropped: 'Elle est abandonnée.',
    postponed: 'Elle est reportée.',
    given: 'Elle est confiée.',
    added: 'La tâche est ajoutée.',
  },
  staleTitle: 'Cette tâche a changé',
  stale: 'Rien n’a été changé cette fois : voici où elle en est.',
  notYours:
    'Elle est confiée à quelqu’un d’autre : seuls cette personne et l’administration de la société peuvent la modifier.',
  unknownTitle: 'Tâche introuvable',
  unknown: 'Cette tâche n’existe plus.',
  unknownColleague: (given: string) => `Personne dans l’annuaire n’a l’adresse « ${given} ».`,
  powerlessColleague: (name: string) => `${name} n’a pas le droit d’agir dans cette société.`,
  customerTitle: 'Tâches',
  customerLine: (day: string, text: string, owner: string) => `${day} · ${text} (${owner})`,
  more: (count: number) => `et ${plural(count, 'autre', 'autres')}`,
  morningTitle: 'Tâches du jour',
  morningLine: (total: number, late: number) =>
    `${plural(total, 'tâche notée à faire', 'tâches notées à faire')}${late > 0 ? `, dont ${formatCount(late)} en retard` : ''}`,
};
