import type { Exemption, Imputation, PayerKind } from '../../../../domain/penalties/penalties-setting.ts';
import type { RateMark } from '../../../../domain/penalties/rates/rate-row.ts';

const half = (year: number, part: 1 | 2): string => `${part === 1 ? '1er' : '2e'} semestre ${year}`;

/** Late-payment penalties and the indemnity of each late invoice. */
export const penalties = {
  /** What help says of its command. */
  help: {
    penalties: {
      say: 'pénalités',
      does: 'les pénalités de retard d’un client et l’indemnité de 40 €, à titre indicatif',
    },
  },
  title: 'Pénalités de retard',
  button: 'Pénalités de retard',
  which: 'De quel client ? Par exemple : pénalités Dupont',
  see: 'Ses pénalités',
  seeAccount: 'Voir le compte',
  refresh: 'Actualiser',
  halfYear: half,
  /** Said with every amount. */
  indicative: 'Indicatif, jamais ajouté à Sage.',
  interest: 'Intérêts',
  indemnities: 'Indemnités',
  total: 'Total',
  totalWithout: 'Total, hors indemnités en euros',
  counted: (invoices: number) => (invoices === 1 ? '1 échéance en retard' : `${invoices} échéances en retard`),
  nothing: 'Aucune facture en retard, ni payée en retard depuis cinq ans.',
  columns: {
    piece: 'Pièce',
    due: 'Échéance',
    interest: 'Intérêts',
    indemnity: 'Indemnité',
  },
  late: (due: string, days: number, paid: string | null) =>
    paid === null ? `${due}, ${days} j` : `${due}, ${days} j : payée le ${paid}`,
  disputed: 'en litige',
  page: (page: number, pages: number) =>
    `Page ${page} sur ${pages}. Toutes les lignes : un administrateur en tire un fichier, dans le terminal (penalties --csv).`,
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
  moreCurrencies: (currencies: string) => `Autres devises, qu’un administrateur lit dans le terminal : ${currencies}.`,
  payers: {
    entreprise: 'entreprise',
    public: 'acheteur public',
    particulier: 'particulier',
  } satisfies Record<PayerKind, string>,
  payer: (kind: string) => `Payeur : ${kind}.`,
  payerUnsaid: (kind: string) =>
    `Compté comme ${kind} : ni Sage ni les réglages ne le précisent. Un particulier ne doit ni ces pénalités ni l’indemnité, un acheteur public doit BCE + 8 points.`,
  exempt: {
    particulier: 'Particulier : ni pénalités de l’article L441-10, ni indemnité.',
    sage: 'La fiche du client dans Sage le dit « non soumis à pénalités de retard » : rien n’est compté.',
  } satisfies Record<Exemption, string>,
  rates: (list: string) => `Taux : ${list}.`,
  rateOf: (semester: string, rate: string) => `${rate} % au ${semester}`,
  contract: 'contrat',
  marks: {
    recalled: 'taux à confirmer',
    demonstration: 'taux de démonstration',
  } satisfies Record<Exclude<RateMark, 'published'>, string>,
  imputation: {
    'principal-first': 'Un règlement partiel diminue d’abord le principal, comme le lettrage dans Sage.',
    'interest-first': 'Un règlement partiel paie d’abord l’indemnité et les intérêts (art. 1343-1 du Code civil).',
  } satisfies Record<Imputation, string>,
  basis: (asOf: string, payer: PayerKind) =>
    `Au ${asOf} : principal TTC restant dû, du lendemain de l’échéance au jour du règlement, sur 365 jours, taux du premier jour du semestre${payer === 'public' ? ' où le retard a commencé (art. R2192-31 du Code de la commande publique)' : ''}.`,
  unallocated: (amount: string) =>
    `Crédits non lettrés : ${amount}, déduits d’aucune base tant qu’ils ne sont pas lettrés.`,
  readAt: (at: string) => `Lu dans Sage le ${at}.`,
  noRateTitle: 'Pénalités non calculées',
  missing: {
    refinancing: (semester: string) =>
      `Il manque le taux de la BCE du ${semester}. Un administrateur l’ajoute aux réglages (policy.penalties.rates) : aucun autre semestre ne le remplace.`,
    legal: (semester: string) =>
      `Il manque le taux d’intérêt légal du ${semester}, dont dépend le plancher du taux contractuel. Un administrateur l’ajoute aux réglages (policy.penalties.rates).`,
  },
  belowFloor: (rate: string, floor: string, semester: string) =>
    `Le taux contractuel de ${rate} % est sous le plancher de ${floor} % du ${semester} (trois fois le taux d’intérêt légal, art. L441-10) : rien n’est calculé avec lui.`,
};
