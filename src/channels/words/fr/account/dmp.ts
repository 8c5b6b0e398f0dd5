import type { DmpBy } from '../../../../domain/company/figures-policy.ts';
import { formatDecimal } from '../../format.ts';

const signed = (value: number): string => {
  const text = formatDecimal(value, 1);
  return value > 0 && text !== formatDecimal(0, 1) ? `+${text}` : text.replace(/^-/u, '−');
};

/** The DMP wherever it is shown: on the card of an account, in charts, in lists. */
export const dmp = {
  /** Nothing to say: nothing was paid, or nobody knows. */
  none: '—',
  days: (value: number) => `${formatDecimal(value, 1)}\u00a0j`,
  signedDays: (value: number) => `${signed(value)}\u00a0j`,
  // The DMP of one customer.
  dmp: 'DMP 12 mois',
  byDue: 'depuis l’échéance',
  customer: 'Client',
  company: 'Société',
  fromIssueChart: 'Jours de la facture au règlement',
  fromIssueMonths: 'Jours de la facture au règlement, par mois',
  fromDueChart: 'Jours de l’échéance au règlement (négatif : payé d’avance)',
  pastDue: (days: string) => `${days} sur l’échéance`,
  fromInvoice: (days: string) => `${days} depuis la facture`,
  losses: (amount: string) => `pertes\u00a0: ${amount}`,
  dmpChanged: (since: string, until: string, by: DmpBy) =>
    by === 'invoice'
      ? `Depuis le ${since}, le DMP compte par facture et sans les pertes (avant : par échéance) ; mention affichée jusqu’au ${until}.`
      : `Depuis le ${since}, le DMP compte sans les pertes (avant : une perte comptait comme un règlement) ; mention affichée jusqu’au ${until}.`,
  seeDmp: 'Voir le DMP',
};
