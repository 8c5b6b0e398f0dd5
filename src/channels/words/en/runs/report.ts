import type { runReport as french } from '../../fr/runs/report.ts';

/** The report of a run, as a file. */
export const runReport: typeof french = {
  title: 'Run report',
  of: (day) => `of ${day}`,
  note: (state, sent, failed, held) =>
    `Run ${state}: ${sent} ${sent === 1 ? 'letter' : 'letters'} sent, ${failed} failed, ${held} ${held === 1 ? 'customer' : 'customers'} held.`,
  by: (prepared, approved) =>
    approved === null ? `Prepared by ${prepared}.` : `Prepared by ${prepared}, approved by ${approved}.`,
  empty: 'No customer was late that day.',
  headers: {
    number: 'No.',
    code: 'Code',
    name: 'Customer',
    level: 'Level',
    items: 'Instalments',
    total: 'Total',
    state: 'State',
    why: 'Reason',
    currency: 'Currency',
  },
  sum: (currency) => `Total ${currency}`,
};
