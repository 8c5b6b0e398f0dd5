import { formatCount } from '../../format.ts';

const plural = (count: number, one: string, many: string) => (Math.abs(count) < 2 ? one : many);

/** The morning post and the list of what is late. */
export const morning = {
  /** What help and the menus of Teams say of its commands. */
  help: {
    late: {
      say: 'retards',
      does: 'les clients en retard, les plus gros d’abord',
      menu: 'Les clients en retard, les plus gros d’abord',
    },
    register: {
      say: 'enregistrer',
      does: 'm’autoriser à parler des comptes dans cette conversation',
      menu: 'M’autoriser à parler des comptes ici (administrateur)',
    },
    morning: {
      say: 'enregistrer matin',
      does: 'poster ici le point du matin',
      menu: 'Poster ici le point du matin (administrateur)',
    },
    unregister: { say: 'désenregistrer', does: 'retirer cette autorisation' },
  },
  title: (date: string) => `Le point du ${date}`,
  newlyLate: 'Nouveaux retards',
  customers: (count: number) => `${formatCount(count)} ${plural(count, 'client', 'clients')}`,
  newlyBlocked: 'Nouveaux « à bloquer »',
  waiting: 'À décider',
  none: '–',
  waitingTitle: 'Commandes en attente de décision',
  waitingSince: (at: string) => `depuis le ${at}`,
  blockedTitle: 'Clients passés « à bloquer »',
  newlyLateTitle: 'Échéances passées en retard',
  newlyLateSince: (date: string) => `Échéances passées en retard depuis le ${date}`,
  totalLate: (amount: string) => `${amount} en retard en tout`,
  biggestTitle: 'Les plus gros retards',
  items: (count: number) => `${formatCount(count)} ${plural(count, 'échéance', 'échéances')}`,
  oldest: (days: number) => `jusqu’à ${formatCount(days)} ${plural(days, 'jour', 'jours')}`,
  newlyLateOf: (amount: string) => `dont ${amount} depuis hier`,
  more: (count: number) => `et ${formatCount(count)} de plus`,
  open: 'Voir',
  decide: 'Décider',
  listTitle: 'Clients en retard',
  listEmpty: 'Aucun client en retard.',
  page: (page: number, pages: number) => `Page ${page} sur ${formatCount(pages)}`,
  previousPage: '◀ Précédents',
  nextPage: 'Suivants ▶',
  readAt: (at: string) => `Sage lu le ${at}`,
  allLate: 'Tous les retards',
  allHolds: 'Commandes bloquées',
  refresh: 'Actualiser',
};
