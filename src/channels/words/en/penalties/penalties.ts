import type { penalties as french } from '../../fr/penalties/penalties.ts';

const half = (year: number, part: 1 | 2): string => `${part === 1 ? 'first' : 'second'} half of ${year}`;

export const penalties: typeof french = {
  help: {
    penalties: {
      say: 'penalties',
      does: 'a customer’s late-payment penalties and the €40 indemnity, for information',
    },
  },
  title: 'Late-payment penalties',
  button: 'Late-payment penalties',
  which: 'Of which customer? For example: penalties Dupont',
  see: 'Their penalties',
  seeAccount: 'See the account',
  refresh: 'Refresh',
  halfYear: half,
  indicative: 'For information, never added to Sage.',
  interest: 'Interest',
  indemnities: 'Indemnities',
  total: 'Total',
  totalWithout: 'Total, without the indemnities in euros',
  counted: (invoices) => (invoices === 1 ? '1 late instalment' : `${invoices} late instalments`),
  nothing: 'No invoice is late, and none was paid late in five years.',
  columns: {
    piece: 'Document',
    due: 'Due',
    interest: 'Interest',
    indemnity: 'Indemnity',
  },
  late: (due: string, days: number, paid: string | null) =>
    paid === null ? `${due}, ${days} d` : `${due}, ${days} d: paid on ${paid}`,
  disputed: 'disputed',
  page: (page: number, pages: number) =>
    `Page ${page} of ${pages}. Every line: an administrator can make a file of them in the terminal (penalties --csv).`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  moreCurrencies: (currencies) => `Other currencies, which an administrator reads in the terminal: ${currencies}.`,
  payers: { entreprise: 'a firm', public: 'a public buyer', particulier: 'a private person' },
  payer: (kind) => `Payer: ${kind}.`,
  payerUnsaid: (kind) =>
    `Counted as ${kind}: neither Sage nor the settings say. A private person owes neither these penalties nor the indemnity, a public buyer owes ECB + 8 points.`,
  exempt: {
    particulier: 'A private person: neither the penalties of article L441-10 nor the indemnity.',
    sage: 'The customer’s sheet in Sage says “not subject to late-payment penalties”: nothing is counted.',
  },
  rates: (list) => `Rates: ${list}.`,
  rateOf: (semester, rate) => `${rate}% in the ${semester}`,
  contract: 'contract',
  marks: { recalled: 'rate to be confirmed', demonstration: 'demonstration rate' },
  imputation: {
    'principal-first': 'A part payment lessens the principal first, as matching in Sage does.',
    'interest-first': 'A part payment pays the indemnity and the interest first (art. 1343-1 of the Civil Code).',
  },
  basis: (asOf, payer) =>
    `As of ${asOf}: principal still owed, tax included, from the day after the due date to the day of payment, over 365 days, at the rate of the first day of the half-year${payer === 'public' ? ' in which the lateness began (art. R2192-31 of the Public Procurement Code)' : ''}.`,
  unallocated: (amount) => `Unmatched credits: ${amount}, taken off no base until they are matched.`,
  readAt: (at) => `Read in Sage on ${at}.`,
  noRateTitle: 'Penalties not computed',
  missing: {
    refinancing: (semester) =>
      `The ECB’s rate of the ${semester} is missing. An administrator adds it to the settings (policy.penalties.rates): no other half-year stands in for it.`,
    legal: (semester) =>
      `The legal rate of the ${semester} is missing, which the floor of the contract’s rate depends on. An administrator adds it to the settings (policy.penalties.rates).`,
  },
  belowFloor: (rate, floor, semester) =>
    `The contract’s rate of ${rate}% is below the floor of ${floor}% of the ${semester} (three times the legal rate, art. L441-10): nothing is computed with it.`,
};
