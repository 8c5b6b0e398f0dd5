import type { DmpBy } from '../../../../domain/company/figures-policy.ts';
import { formatCount, formatDecimal } from '../../format.ts';
import type { figures as french } from '../../fr/figures/figures.ts';

const plural = (count: number, one: string, many: string) => (Math.abs(count) === 1 ? one : many);

const signed = (value: number): string => {
  const text = formatDecimal(value, 1, 'en');
  return value > 0 && text !== formatDecimal(0, 1, 'en') ? `+${text}` : text.replace(/^-/u, '−');
};

const count = (value: number): string => formatCount(value, 'en');

const paid = (number: number, by: DmpBy): string =>
  `${count(number)} ${by === 'invoice' ? plural(number, 'invoice paid', 'invoices paid') : plural(number, 'instalment paid', 'instalments paid')}`;

export const figures: typeof french = {
  /** What help and the menus of Teams say of its commands. */
  help: {
    top: {
      say: 'top',
      does: 'who owes you what: the ten biggest balances',
      menu: 'Who owes you what: the ten biggest balances',
    },
    follow: {
      say: 'follow',
      does: 'every customer, or those above a threshold: “follow DMP > 60”',
      menu: 'Every customer, or those above a threshold: follow DMP > 60',
    },
    dmp: {
      say: 'dmp client',
      does: 'the average days to pay over 12 months',
      menu: 'A customer’s average days to pay over 12 months',
    },
  },
  share: (ratio) => `${formatDecimal(ratio * 100, 0, 'en')}%`,
  bareDays: (value) => formatDecimal(value, 1, 'en'),
  bareSigned: signed,
  dmpShort: 'DMP',
  byIssue: 'from the invoice',
  dmpTitle: 'Average days to pay (DMP)',
  companyIs: (days) => `company: ${days}`,
  sinceEver: 'All time',
  weighted: (days) => `weighted: ${days}`,
  paidCount: (number, by) => `${paid(number, by)} in 12 months`,
  paidEver: (number, by) => paid(number, by),
  nothingPaid: 'Nothing paid in full in 12 months: nothing to measure.',
  writtenOff: (debts, amount) => `Written off, in no DMP: ${count(debts)} ${plural(debts, 'debt', 'debts')}, ${amount}`,
  forecast: (day, soon, all) => `Expected cash-in, forecast of ${day}: ${soon} over four weeks, ${all} over thirteen`,
  columns: {
    month: 'Month',
    customer: 'Customer',
    company: 'Company',
    customerDue: 'Past due',
    companyDue: 'Company',
    count: 'Paid',
  },
  dmpLegend:
    'In days, by month of payment. “Past due”: days past the due date; “Company”: the same over all customers.',
  basis: (asOf, by) =>
    by === 'invoice'
      ? `As of ${asOf}, amounts with tax, invoices with all their instalments paid, from the invoice to the last payment`
      : `As of ${asOf}, amounts with tax, by instalment: each counts as an invoice, from the invoice to the last payment`,
  readAt: (at) => `Sage read on ${at}`,
  datasetAt: (company, day, at) => `DMP ${company} as of ${day}, computed on ${at}`,
  neverBuilt: (company) =>
    `DMP of ${company} not computed yet. An administrator runs “npm run cli -- dataset refresh --company ${company}”.`,
  whichDmp: 'Whose DMP? Write for example “dmp client Martin”, or the code.',
  topTitle: 'Who owes you what?',
  topText: (shown) => `The ${shown} biggest balances`,
  topEmpty: 'Nobody owes you anything.',
  owedBy: (customers) => `by ${count(customers)} ${plural(customers, 'customer', 'customers')}`,
  owed: 'Owed',
  owedIn: (currency) => `Owed (${currency})`,
  late: 'Overdue',
  owedAndLate: 'Owed, of which overdue',
  ofWhichLate: (amount) => `of which ${amount}`,
  lateShare: (share) => `${share} of debits`,
  topShare: 'Share of these ten',
  topShareDetail: 'of all that is owed',
  oldest: (days) => `up to ${count(days)}\u00a0d`,
  slower: (days) => `↗ ${days}`,
  faster: (days) => `↘ ${days}`,
  steady: '→ steady',
  legend: 'DMP: days from invoice to payment over 12 months, and the change from the 12 months before.',
  legendDue: 'DMP: days from due date to payment over 12 months, and the change from the 12 months before.',
  legendByInstalment: 'DMP by instalment: each instalment of an invoice counts as an invoice.',
  client: 'Customer',
  open: 'Account',
  remind: 'Remind',
  allToFollow: 'All customers',
  file: 'File',
  seeTop: 'Who owes you what?',
  followTitle: 'Customers to follow',
  followCount: (customers) => `${count(customers)} ${plural(customers, 'customer', 'customers')}`,
  followAll: 'everyone with an open account',
  dmpOver: (days) => `DMP > ${days} days`,
  lateOver: (days) => `late > ${days} days`,
  both: ' and ',
  followEmpty: 'No customer is above these thresholds.',
  followNobody: 'No open account.',
  dmpInput: 'DMP > (days)',
  lateInput: 'Overdue > (days)',
  sortInput: 'Sort by',
  sorts: { balance: 'Amount owed', late: 'Amount overdue', days: 'Days overdue', dmp: 'DMP', name: 'Name' },
  filter: 'Filter',
  everyone: 'Show all',
  page: (page, pages) => `Page ${page} of ${count(pages)}`,
  previousPage: '◀ Previous',
  nextPage: 'Next ▶',
  refresh: 'Refresh',
  seeAccount: 'See the account',
  notANumberOfDays:
    'That is not a number of days (0 to 99,999). Write for example “60” or “60.5”, or leave the field empty.',
  notUnderstood:
    'I did not understand this filter. Write for example “follow DMP > 60”, “follow late > 30 days”, or both.',
};
