import { formatCount } from '../../format.ts';

const plural = (count: number, one: string, many: string) => (Math.abs(count) < 2 ? one : many);
const letters = (count: number) => `${formatCount(count)} ${plural(count, 'lettre', 'lettres')}`;
const customers = (count: number) => `${formatCount(count)} ${plural(count, 'client', 'clients')}`;

/** Runs of reminders in Teams. */
export const runCards = {
  /** What help and the menus of Teams say of its commands. */
  help: {
    runs: {
      say: 'relances',
      does: 'relancer tous les clients : voir, préparer, approuver (« relances niveau 2 > 1000 ») ; avant l’échéance : « relances prévenance » ; « relances relevés »',
      menu: 'Relancer tous les clients : voir, préparer, approuver',
    },
    stop: {
      say: 'arrêt d’urgence',
      does: 'arrêter tous les envois, tout de suite, en disant pourquoi',
      menu: 'Arrêter tous les envois, tout de suite',
    },
    resume: { say: 'reprendre les envois', does: 'faire reprendre les envois arrêtés' },
  },
  whichTitle: 'Relances : quelle société ?',
  open: 'Voir',
  proposalsTitle: (day: string) => `Relances proposées le ${day}`,
  proposed: customers,
  level: (level: number, count: number) => `niveau ${level} : ${formatCount(count)}`,
  heldTitle: (count: number) => `${customers(count)} ${plural(count, 'retenu', 'retenus')}`,
  heldBecause: (count: number, why: string) => `${formatCount(count)} : ${why}`,
  held: {
    'nothing-late': 'rien en retard',
    'not-reminded': 'hors rappel dans Sage',
    'covered-by-credits': 'couverts par leurs avoirs ou règlements',
    'receipt-to-allocate': 'règlement à lettrer',
    'debit-to-place': 'mouvement de banque à lettrer',
    'below-tolerance': 'sous la tolérance',
    'below-minimum': 'sous le minimum du niveau',
    'all-held-back': 'échéances toutes retenues (délai, exclusion, litige, lettre en cours)',
  },
  incomplete: 'données à compléter dans Sage',
  unreachable: 'adresse à compléter',
  nothingProposed: 'Aucune relance à proposer.',
  noneFound: 'Aucun client ne correspond.',
  filteredBy: (text: string) => `sélection : ${text}`,
  prepare: 'Préparer la campagne',
  prepareAgain: 'Préparer de nouveau',
  seeRun: 'Voir la campagne',
  seeProposals: 'Voir les relances',
  refresh: 'Actualiser',
  runTitles: {
    rappel: (day: string) => `Campagne de relance du ${day}`,
    prevenance: (day: string) => `Avis avant échéance du ${day}`,
    releve: (day: string) => `Envoi des relevés du ${day}`,
  },
  kinds: {
    prevenance: {
      title: 'Avis avant échéance, à tous les clients',
      name: 'Avis avant échéance',
      about: (from: string, until: string) =>
        `Ce qui arrive à échéance du ${from} au ${until}, et qui n’a pas encore été annoncé. Rien de ce qui est en retard, exclu ou en litige.`,
    },
    releve: {
      title: 'Relevés de compte du mois',
      name: 'Relevé de compte',
      about: (from: string, until: string) => `Tous les mouvements du ${from} au ${until}, avec les soldes.`,
      aboutOpen: (until: string) => `Ce qui reste ouvert, arrêté au ${until}.`,
      nobody:
        'Aucun client ne reçoit de relevé mensuel : dites qui, avec « letters.releve » dans les réglages de la société.',
    },
  },
  seePrevenances: 'Avis avant échéance',
  seeReleves: 'Relevés du mois',
  latest: (day: string, state: string) => `Dernière campagne : ${day}, ${state}.`,
  lettersIn: letters,
  sentOf: (sent: number, all: number) => `${formatCount(sent)} sur ${formatCount(all)}`,
  sentLabel: 'Envoyées',
  failedOf: (count: number) => `${formatCount(count)} en échec`,
  totalLine: (which: string, amount: string) => `${which} : ${amount}`,
  items: (count: number) => `${formatCount(count)} ${plural(count, 'échéance', 'échéances')}`,
  rows: (count: number) => `${formatCount(count)} ${plural(count, 'ligne', 'lignes')}`,
  lineOf: (code: string, level: string, items: string) => `${code} · ${level} · ${items}`,
  preparedBy: (name: string, at: string) => `Préparée par ${name} le ${at}`,
  approvedBy: (name: string, at: string) => `approuvée par ${name} le ${at}`,
  page: (page: number, pages: number) => `Page ${page} sur ${formatCount(pages)}`,
  previousPage: '◀ Précédents',
  nextPage: 'Suivants ▶',
  approveAll: (count: number) => `Approuver tout (${formatCount(count)})`,
  approveSelection: (count: number) => `Approuver la sélection (${formatCount(count)})`,
  readLetters: 'Lire toutes les lettres',
  pause: 'Suspendre',
  resume: 'Reprendre',
  cancel: 'Annuler la campagne',
  stop: 'Arrêt d’urgence',
  account: 'Ouvrir la fiche',
  leaveOut: 'Écarter',
  takeBack: 'Reprendre dans la campagne',
  back: 'Retour',
  approved: (count: number) =>
    `Approuvée : ${letters(count)}. Chaque lettre part comme elle a été montrée, ou pas du tout.`,
  nothing: 'Rien à envoyer aujourd’hui : chaque client est dit avec son motif.',
  leaveTitle: 'Écarter de la campagne',
  leaveHint: 'Rien d’autre ne change : le client reste en retard et sera proposé de nouveau à la prochaine campagne.',
  stopTitle: 'Arrêter tous les envois',
  stopHint:
    'Aucune lettre ne part plus, campagnes et lettres seules, jusqu’à ce qu’un administrateur fasse reprendre. Une lettre déjà prise par la messagerie ne se rattrape pas.',
  reason: 'Motif',
  reasonExample: 'Par exemple : échéancier en cours…',
  reasonError: 'Un motif est nécessaire (200 caractères au plus).',
  leaveSave: 'Écarter ce client',
  stopSave: 'Tout arrêter',
  stoppedNow: (company: string, by: string, at: string, reason: string) =>
    `${company} : tous les envois sont arrêtés par ${by} depuis le ${at} : ${reason}`,
  stopMend: 'Un administrateur les fait reprendre : « reprendre les envois ».',
  resumed: (companies: string) => `Les envois reprennent : ${companies}.`,
  nothingStopped: 'Aucun envoi n’était arrêté.',
  morningHeading: 'Relances du jour',
  morningLine: (count: number, amount: string) => `${customers(count)} à relancer : ${amount}`,
};
