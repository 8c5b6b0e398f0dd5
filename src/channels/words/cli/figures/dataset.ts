import type { DatasetSize } from '../../../../use-cases/ports/figures/dataset-store.ts';

const NB = '\u00a0';
const plural = (count: number, one: string, many: string): string => `${count}${NB}${count > 1 ? many : one}`;

/** What the terminal says of the facts that reports read. */
export const datasetWords = {
  usage:
    'Usage : npm run cli -- dataset refresh | status | rebuild | export --to <lieu> | readers [add <adresse> | remove <adresse>] [--company CODE] [--json]',
  busy: 'Une actualisation est déjà en cours ailleurs.',
  unreachable: (code: string, detail: string): string =>
    `Sage ne répond pas (${code}) : ${detail}. Ce qui était à jour le reste ; la prochaine actualisation continuera.`,
  refreshed: (
    asOf: string,
    {
      changed,
      found,
      corrections,
      decisions,
      forecastMade,
    }: { readonly [count in 'changed' | 'found' | 'corrections' | 'decisions']: number } & {
      readonly forecastMade: boolean;
    },
  ): string =>
    [
      `Jeu de données à jour au ${asOf} : ${plural(changed, 'client recalculé', 'clients recalculés')}.`,
      ...(found > 0
        ? [
            `${plural(found, 'client différait', 'clients différaient')} sans que rien ne l’annonce : vu en relisant les écritures.`,
          ]
        : []),
      ...(corrections > 0
        ? [
            `${plural(corrections, 'fin de mois corrigée', 'fins de mois corrigées')} : l’ancienne version est conservée, avec le motif.`,
          ]
        : []),
      ...(decisions > 0 ? [`${plural(decisions, 'décision de crédit relue', 'décisions de crédit relues')}.`] : []),
      ...(forecastMade ? ['Prévision d’encaissement refaite.'] : []),
    ].join('\n'),
  never: 'Jamais actualisé : lancez « dataset refresh ».',
  state: {
    fresh: (at: string, asOf: string): string => `À jour le ${at}, situation au ${asOf}.`,
    refreshing: (done: string, total: string, since: string): string =>
      `Actualisation commencée le ${since} : ${done} sur ${total} clients.`,
    failed: (fault: string, since: string): string => `L’actualisation commencée le ${since} a échoué (${fault}).`,
  },
  before: (at: string): string => `Dernière actualisation complète : ${at}.`,
  reconciled: (at: string, read: number, found: number): string =>
    `Contrôle de nuit le ${at} : ${plural(read, 'client relu', 'clients relus')}, ${found === 0 ? 'aucune différence' : plural(found, 'différent, recalculé', 'différents, recalculés')}.`,
  forecastOn: (on: string): string => `Prévision faite le ${on}.`,
  toDecideAnew: (clients: number): string =>
    `Les règles ou les réglages ont changé : la prochaine actualisation recalcule ${plural(clients, 'client', 'clients')} d’elle-même.`,
  report: {
    notYet: (on: string): string => `Rapport publié : à actualiser pour le ${on}, sans réponse encore.`,
    said: (answer: string, at: string): string => {
      switch (answer) {
        case 'asked':
          return `Rapport publié : actualisation acceptée le ${at}.`;
        case 'under-way':
          return `Rapport publié : le ${at}, une actualisation était déjà en cours.`;
        default:
          return `Rapport publié : actualisation refusée ou sans réponse le ${at} (${answer}).`;
      }
    },
    again: (at: string): string => `Nouvelle demande le ${at}.`,
    noMore: 'Plus de demande pour ces chiffres : vérifiez le droit de l’application sur l’espace de travail Power BI.',
  },
  sizeHeaders: ['Faits', 'Lignes'],
  sizes: {
    tiers: 'Clients',
    invoices: 'Factures et autres créances',
    payments: 'Règlements',
    snapshots: 'Fins de mois',
    corrections: 'Fins de mois corrigées',
    reminders: 'Relances',
    decisions: 'Décisions de crédit',
    forecasts: 'Semaines de prévision par client',
  } satisfies Record<keyof DatasetSize, string>,
  readers: (names: readonly string[]): string =>
    names.length > 0
      ? `Peuvent voir la société dans Power BI : ${names.join(', ')}.`
      : 'Personne ne peut voir la société dans Power BI : « dataset readers add <adresse> ».',
  badReader: (given: string): string => `« ${given} » n’est pas une adresse de connexion.`,
};
