import { formatCount } from '../../format.ts';
import type { rehearsal as fr } from '../../fr/plans/rehearsal.ts';

const letters = (count: number): string => `${formatCount(count, 'en')} ${count === 1 ? 'letter' : 'letters'}`;

/** What is said of a plan that is rehearsed over days that are past, in English. */
export const rehearsal: typeof fr = {
  help: {
    rehearsal: {
      say: 'plan rehearsal 12 months',
      does: 'what the plan would have sent over the last months, and how many letters would have come after a payment',
    },
  },
  say: 'plan rehearsal',
  title: 'Plan rehearsal',
  period: (from, until) => `From ${from} to ${until}, whole months.`,
  between: (from, until) => `from ${from} to ${until}`,
  ofInForce: (version) => `The plan in force, version ${version}, over past months.`,
  ofFile: 'The plan in force, that of the companies file, over past months.',
  ofVersion: (version, from, inForce) => `Version ${version} (from ${from}), beside the plan in force: ${inForce}.`,
  inForceVersion: (version) => `version ${version}`,
  inForceFile: 'that of the companies file',
  assumed: (lag) =>
    `Each day with what was known on that day${lag === 0 ? '' : ` (bank entered ${lag} day${lag > 1 ? 's' : ''} later)`}; every proposed letter is taken to have left. Reminders and the formal notice alone: no notices before due, statements, calls or files handed over. No exclusions, disputes or choices of people: the ledger does not tell them.`,
  paidMeans: '“Already paid”: at least one instalment of the letter was paid on the day it would have left.',
  playedAt: (at) => `Played on ${at}.`,
  mine: 'This plan',
  inForce: 'Plan in force',
  sum: (count, customers, paid, whole) =>
    `${letters(count)} to ${formatCount(customers, 'en')} customer${customers === 1 ? '' : 's'}; ${formatCount(paid, 'en')} where at least one instalment was already paid, all of them in ${formatCount(whole, 'en')}`,
  month: 'Month',
  total: 'In all',
  letters,
  paid: (count) => `already paid: ${formatCount(count, 'en')}`,
  lettersTitle: 'Letters',
  paidTitle: 'Already paid',
  ofLevel: (level, count) => `${level}: ${count}`,
  noLetter: '—',
  short: { 1: 'L1', 2: 'L2', 3: 'L3', 4: 'FN' },
  levelsAre: 'L1 to L3: levels 1 to 3; FN: formal notice.',
  nothing: 'Neither this plan nor the one in force would have sent anything.',
  previousPage: '◀ Previous page',
  nextPage: 'Next page ▶',
  rehearse: 'Rehearse over 12 months',
  see: 'Plan of the company',
  badMonths: (most) => `Say a number of months from 1 to ${most}, for example “plan rehearsal 12 months”.`,
  noVersion: (given, last) =>
    last === 0
      ? 'No plan was applied: there are no versions.'
      : `There is no version ${given}: the last one is ${last}.`,
  unreadable: (version) => `Version ${version} can no longer be read by this software: apply its file again.`,
  file: 'File',
  fileTitle: 'CSV, Excel or PDF',
  fileFor: (name) => `Link of ${name}, valid for 15 minutes: whoever opens it reads this document.`,
  fileOpen: 'Download',
  back: 'Back to the rehearsal',
  columns: {
    day: 'Day',
    customer: 'Customer',
    level: 'Level',
    lines: 'Instalments',
    amount: 'Amount',
    paid: 'Instalments already paid',
    currency: 'Currency',
  },
};
