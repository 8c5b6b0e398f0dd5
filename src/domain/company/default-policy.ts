import { cents } from '../cents.ts';
import { day } from '../day.ts';
import { DEFAULT_FIGURES_POLICY } from './figures-policy.ts';
import type { ReceivablesPolicy } from './receivables-policy.ts';
import type { ReminderPlan } from './reminder-plan.ts';

/** A usual French progression, with ten days for a payment to cross the letter and more before a mise en demeure. */
const USUAL_PLAN: ReminderPlan = {
  validFrom: day('2000-01-01'),
  levels: [
    { rank: 1, fromDaysLate: 10, minDaysSinceLast: 10, minimum: cents(15_00) },
    { rank: 2, fromDaysLate: 25, minDaysSinceLast: 10, minimum: cents(15_00) },
    { rank: 3, fromDaysLate: 40, minDaysSinceLast: 10, minimum: cents(15_00) },
    { rank: 4, fromDaysLate: 60, minDaysSinceLast: 15, minimum: cents(15_00) },
  ],
  tolerance: cents(10),
  byAge: false,
  oneLetter: true,
  onPartialReceipt: 'deduct',
  payWithinDays: 8,
};

/** What applies where a company decided nothing else. Each value is a setting; none is a constant of a rule. */
export const DEFAULT_POLICY: ReceivablesPolicy = {
  plans: [USUAL_PLAN],
  accounts: {
    '411': 'client',
    '413': 'effet',
    '416': 'douteux',
    '418': 'a-etablir',
    '4191': 'avance',
    '4196': 'consigne',
    '4197': 'avoir',
    '4198': 'a-etablir',
  },
  valuationAccounts: ['476', '477'],
  lossAccounts: ['654', '6714'],
  feeAccounts: ['763', '7711'],
  bankAccounts: ['512', '514', '517'],
  collectedModes: [],
  collectedGraceDays: 5,
  bankFreshnessBusinessDays: 3,
  recoveryServices: ['Relance', 'Relances', 'Recouvrement', 'Service recouvrement', 'Contentieux', 'Credit management'],
  accountingServices: [
    'Comptabilité',
    'Comptabilité fournisseurs',
    'Service comptable',
    'Service comptabilité',
    'Comptable',
    'Compta',
    'Facturation',
    'Règlement',
    'Règlements',
    'Trésorerie',
    'Finance',
    'Administratif et financier',
    'Accounts payable',
    'Accounting',
  ],
  languages: { 2: 'en' },
  flatIndemnity: cents(40_00),
  figures: DEFAULT_FIGURES_POLICY,
};

/** Why an invoice is disputed, or a file opened. */
export const USUAL_MOTIFS = [
  'Prix',
  'Quantité',
  'Qualité',
  'Livraison',
  'Facture erronée',
  'Avoir attendu',
  'Déjà payé',
  'Autre',
] as const;

/** How a dossier de recouvrement goes on; delays in days after the former step. */
export const USUAL_SCENARIO = {
  name: 'Recouvrement amiable puis judiciaire',
  from: day('1900-01-01'),
  steps: [
    { title: 'Appel au dirigeant', means: 'phone', delay: 0 },
    { title: 'Mise en demeure recommandée', means: 'registered', delay: 3 },
    { title: 'Remise au commissaire de justice', means: 'third-party', delay: 15 },
    { title: 'Requête en injonction de payer', means: 'third-party', delay: 30 },
  ],
} as const;
