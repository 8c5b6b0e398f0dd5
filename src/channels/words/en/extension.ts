import { formatCount } from '../format.ts';
import type { Words } from '../fr.ts';

export const extension: Words['extension'] = {
  open: 'Open',
  openInChat: 'Open with Relance',
  fallback: 'A customer, with Relance',
  invoice: (piece) => `Invoice ${piece}`,
  near: 'Similar name',
  nothingOpen: 'nothing open',
  balance: (amount) => `balance ${amount}`,
  late: (amount) => `${amount} overdue`,
  asOf: (said, time) => `${said} (at ${time})`,
  issued: (day) => `of ${day}`,
  left: (left, amount) => `${left} left of ${amount}`,
  paid: (amount) => `${amount}, paid`,
  noCustomer: (text) => `No customer matches “${text}”. Try another part of the name, the code or the SIRET.`,
  nobodyLate: 'No customer is overdue. Type a name, a code or a SIRET.',
  noInvoice: (text) => `No invoice number begins with “${text}”.`,
  typeNumber: (min) => `Type the beginning of an invoice number (at least ${min} characters).`,
  moreInvoices: (shown) => `The latest ${formatCount(shown, 'en')} are shown: type more of the number.`,
  tooLong: 'Sage takes too long to answer. Try again in a moment, or type more.',
  unknownCommand: 'I do not know this search. The app may need an update.',
};
