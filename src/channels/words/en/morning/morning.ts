import { formatCount } from '../../format.ts';
import type { morning as french } from '../../fr/morning/morning.ts';

const plural = (count: number, one: string, many: string) => (Math.abs(count) === 1 ? one : many);

const ofCompany = (company: string | null): string => (company === null ? 'in every company' : `in ${company}`);

export const morning: typeof french = {
  /** What help and the menus of Teams say of its commands. */
  help: {
    late: { say: 'late', does: 'customers overdue, the biggest first', menu: 'Customers overdue, the biggest first' },
    register: {
      say: 'register',
      does: 'let me speak of accounts in this conversation',
      menu: 'Let me speak of accounts here (administrator)',
    },
    morning: {
      say: 'register morning',
      does: 'post the morning news here',
      menu: 'Post the morning news here (administrator)',
    },
    unregister: { say: 'unregister', does: 'take that permission back' },
  },
  title: (date) => `This morning, ${date}`,
  newlyLate: 'Newly overdue',
  customers: (count) => `${formatCount(count, 'en')} ${plural(count, 'customer', 'customers')}`,
  newlyBlocked: 'Newly on “Block”',
  waiting: 'To decide',
  none: '–',
  waitingTitle: 'Orders waiting for a decision',
  waitingSince: (at) => `since ${at}`,
  blockedTitle: 'Customers now on “Block”',
  newlyLateTitle: 'Instalments newly overdue',
  newlyLateSince: (date) => `Instalments overdue since ${date}`,
  totalLate: (amount) => `${amount} overdue in all`,
  biggestTitle: 'The biggest overdue accounts',
  items: (count) => `${formatCount(count, 'en')} ${plural(count, 'instalment', 'instalments')}`,
  oldest: (days) => `up to ${formatCount(days, 'en')} ${plural(days, 'day', 'days')}`,
  newlyLateOf: (amount) => `${amount} of it since yesterday`,
  more: (count) => `and ${formatCount(count, 'en')} more`,
  open: 'See',
  decide: 'Decide',
  listTitle: 'Customers overdue',
  listEmpty: 'No customer is overdue.',
  page: (page, pages) => `Page ${page} of ${formatCount(pages, 'en')}`,
  previousPage: '◀ Previous',
  nextPage: 'Next ▶',
  readAt: (at) => `Sage read on ${at}`,
  allLate: 'Everything overdue',
  allHolds: 'Blocked orders',
  refresh: 'Refresh',
  registered: 'Noted: here, I may speak of customers’ accounts.',
  unregistered: 'Noted: here, I will no longer speak of customers’ accounts.',
  purposeAdded: (company) => `Noted: I will post the morning summary ${ofCompany(company)} here.`,
  purposeRemoved: (company) => `Noted: I will no longer post the morning summary ${ofCompany(company)} here.`,
  alreadyPrivate: 'This conversation is private: it does not need to be registered.',
};
