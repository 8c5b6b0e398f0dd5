import { formatDecimal } from '../../format.ts';
import type { Words } from '../../fr.ts';

const signed = (value: number): string => {
  const text = formatDecimal(value, 1, 'en');
  return value > 0 && text !== formatDecimal(0, 1, 'en') ? `+${text}` : text.replace(/^-/u, '−');
};

export const dmp: Words['dmp'] = {
  none: '—',
  days: (value) => `${formatDecimal(value, 1, 'en')}\u00a0d`,
  signedDays: (value) => `${signed(value)}\u00a0d`,
  dmp: 'DMP, 12 months',
  byDue: 'from the due date',
  customer: 'Customer',
  company: 'Company',
  fromIssueChart: 'Days from invoice to payment',
  fromIssueMonths: 'Days from invoice to payment, by month',
  fromDueChart: 'Days from due date to payment (negative: paid early)',
  pastDue: (days) => `${days} on the due date`,
  fromInvoice: (days) => `${days} from the invoice`,
  losses: (amount) => `losses: ${amount}`,
  dmpChanged: (since, until, by) =>
    by === 'invoice'
      ? `Since ${since}, the DMP counts by invoice and without losses (before: by instalment); shown until ${until}.`
      : `Since ${since}, the DMP counts without losses (before: a loss counted as a payment); shown until ${until}.`,
  seeDmp: 'See the DMP',
};
