import { CONDITIONS, FIELDS, MARKERS } from '../../../../domain/templates/fields.ts';
import type { fieldMeanings as fr, fieldNames as frNames } from '../../fr/templates/fields.ts';

/** What each field, condition and place of a text of a letter is. */
export const fieldMeanings: typeof fr = {
  fields: {
    company: 'name of the company, from the settings',
    reference: 'our reference: REL-2026-000042',
    customer: 'name of the customer in Sage',
    customerCode: 'code of the customer in Sage',
    attention: 'person or service that the letter is addressed to; may be empty',
    date: 'day of the letter, written out',
    invoiceCount: 'how many invoices the letter has',
    total: 'sum that is claimed, or falls due, in its currency',
    payBy: 'last day to pay, written out',
    lastReminder: 'day of the last reminder of one of these instalments; may be empty',
    mostDaysLate: 'days late of the oldest instalment',
    indemnity: 'fixed compensation per invoice (art. D441-5 C. com.); empty where it is not claimed',
    lateInterest: 'what a late customer owes, named as the law that applies names it; empty where none is owed',
    interestArticle:
      'article that late interest rests on: L441-10 C. com., of a public buyer L2192-13 CCP; empty where none is owed',
    indemnityArticle:
      'article that the compensation rests on, named after that of interest (“of the same code”); empty where it is not owed',
    firstDue: 'first day on which something falls due, written out',
    lastDue: 'last due day, written out; the same where there is one',
    from: 'first day of the statement, written out',
    until: 'last day of the statement, written out',
    balances: 'balance of the statement, currency by currency',
    email: 'address for answers, from the settings',
    phone: 'phone of the company, from the settings; may be empty',
  },
  conditions: {
    several: 'the letter has several invoices',
    severalDueDays: 'the invoices do not all fall due on one day',
    deductions: 'credit notes or payments are deducted under the table',
    reminded: 'one of these instalments was reminded before',
    indemnity: 'the fixed compensation is claimed of the customer',
    penalties: 'the customer owes late interest: no private person, nobody whom Sage exempts',
    publicBuyer: 'the customer is a public buyer',
    openItems: 'the statement is of what is open, not of movements',
    phone: 'the company has a phone',
    attention: 'the letter is addressed to a person or a service',
  },
  markers: {
    table: 'the table of instalments, what is deducted, the total; of a statement the accounts, one a currency',
    payment: 'how to pay: bank details from the settings, never from the text',
    personal: 'the sentence that the person adds on the card; nothing where there is none',
  },
};

const english = <Name extends string>(names: Readonly<Record<Name, { readonly en: string }>>): Record<Name, string> =>
  Object.fromEntries(Object.entries<{ en: string }>(names).map(([name, { en }]) => [name, en])) as Record<Name, string>;

/** How a text names them. */
export const fieldNames: typeof frNames = {
  fields: english(FIELDS),
  conditions: english(CONDITIONS),
  markers: english(MARKERS),
};
