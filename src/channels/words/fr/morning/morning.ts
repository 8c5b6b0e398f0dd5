import { formatCount } from '../../format.ts';

const plural = (count: number, one: string, many: string) => (Math.abs(count) < 2 ? one : many);

const ofCompany = (company: string | null): string => (company === null ? 'de toutes les sociétés' : `de ${company}`);

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
  registered: 'C’est noté : ici, je peux parler des comptes des clients.',
  unregistered: 'C’est noté : ici, je ne parlerai plus des comptes des clients.',
  purposeAdded: (company: string | null) => `C’est noté : je ferai ici le point du matin ${ofCompany(company)}.`,
  purposeRemoved: (company: string | null) =>
    `C’est noté : je ne ferai plus ici le point du matin ${ofCompany(company)}.`,
  alreadyPrivate: 'Cette conversation est privée : elle n’a pas besoin d’être enregistrée.',
};
