import type { einvoicing as fr } from '../../fr/einvoicing/einvoicing.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const einvoicing: typeof fr = {
  statuses: {
    '200': 'Submitted',
    '201': 'Issued by the platform',
    '202': 'Received by the platform',
    '203': 'Made available',
    '204': 'In hand',
    '205': 'Approved',
    '206': 'Partially approved',
    '207': 'In dispute',
    '208': 'Suspended',
    '209': 'Completed',
    '210': 'Refused',
    '211': 'Payment sent',
    '212': 'Payment received',
    '213': 'Rejected',
    '214': 'Endorsed',
    '220': 'Cancelled',
    '221': 'Routing error',
    '224': 'Direct payment request',
    '225': 'Factored',
    '226': 'Factored in confidence',
    '227': 'Account to pay changed',
    '228': 'Not factored',
  },
  unknown: (code, label) => (label === '' || label === code ? `Status ${code}` : `${label} (${code})`),
  help: {
    einvoices: {
      say: 'einvoices',
      does: 'electronic invoices that a status holds or that are to be checked, by customer',
      menu: 'Electronic invoices held',
    },
  },
  holds: {
    plain: (status, on, reason) => `e-invoice “${status}” on ${on}${reason === '' ? '' : `: ${reason}`}`,
    paymentSent: (on, until) => `payment sent by the customer on ${on} on the platform, no letter until ${until}`,
    factored: (on, payee) =>
      payee === ''
        ? `assigned to the factor on ${on}, to be paid to the factor and not to our account`
        : `assigned to the factor on ${on}, to be paid to ${payee} and not to our account`,
    payeeChanged: (on) =>
      `account to pay changed on ${on}: no letter until an administrator confirms the account in the settings`,
  },
  checks: {
    plain: (status, on, reason) => `“${status}” on ${on}${reason === '' ? '' : `: ${reason}`}, to be checked`,
    paymentSent: (on) => `payment sent by the customer on ${on}, nothing matched since: to be checked`,
    received: (on) => `declared received to the platform on ${on}, not matched in Sage: to be checked`,
    confidential: (on) =>
      `assigned to the factor on ${on} without the customer knowing: check the account given in the letter`,
    unknown: (status, on) => `${status} on ${on}, unknown status: to be checked`,
  },
  found: {
    notOpen: 'no open invoice of that number in Sage',
    otherDay: (issued) => `in Sage that number is of an invoice of ${issued}`,
    several: (customers) => `${customers} customers have an open invoice of that number`,
  },
  account: {
    heading: 'Electronic invoices',
    more: (count) => `and ${plural(count, 'other status', 'other statuses')}`,
  },
  run: {
    toCheck: (count) => `Electronic invoices: ${plural(count, 'status', 'statuses')} to check (“einvoices”).`,
    odd: (count) => `Electronic invoices: ${plural(count, 'status', 'statuses')} whose invoice is to be recognised.`,
  },
  list: {
    title: 'Electronic invoices',
    summary: (held, total) => `${held} held of ${plural(total, 'status that counts', 'statuses that count')}`,
    empty: 'No status holds an invoice, among those that were read.',
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: '◀ Previous',
    next: 'Next ▶',
    refresh: 'Refresh',
    open: 'View',
    footer: 'Nothing is written to Sage nor sent to platforms; balance and delays do not change.',
    nobody: 'Unknown invoice',
    held: 'held',
    toCheck: 'to be checked',
  },
  entry: {
    title: 'Electronic invoice',
    stands: (invoice, status) => `${invoice}: ${status}`,
    platform: (name) => `Platform: ${name}`,
    settle: 'No longer holds',
    settleCheck: 'Checked',
    confirmAccount: 'Confirm the account in the settings',
    back: 'Electronic invoices',
  },
  file: {
    title: 'Electronic invoices held or to be checked',
    fileName: 'electronic-invoices',
    button: 'File',
    forWhom: (name) => `A link for ${name}, valid for 15 minutes: CSV, Excel or PDF.`,
    open: 'Open',
    columns: {
      company: 'Company',
      code: 'Code',
      name: 'Customer',
      invoice: 'Invoice',
      number: 'Status code',
      status: 'Status',
      day: 'Day',
      effect: 'Effect',
      left: 'Left',
      why: 'Why',
      platform: 'Platform',
    },
  },
  settled: 'This status no longer counts.',
  gone: 'This status no longer counts: another came, the invoice is paid, or somebody settled it.',
};
