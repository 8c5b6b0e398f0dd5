import type { LetterFacts } from '../../../domain/relance/letter.ts';
import { formatCount } from '../../words/format.ts';
import type { Told } from '../words/letter-words.ts';
import type { Said } from './set-template.ts';

/** What fields and conditions of a text are in one letter. `date`: written out, in the letter's language. */
export function sayFields(facts: LetterFacts, told: Told, date: string): Said {
  const { language, lines, tiers } = facts;
  const fields = {
    company: told.companyName,
    reference: told.reference,
    customer: tiers.name,
    customerCode: tiers.code,
    attention: tiers.attention,
    date,
    invoiceCount: formatCount(told.invoiceCount, language),
    total: told.total,
    payBy: told.payBy,
    lastReminder: told.lastReminder,
    mostDaysLate: formatCount(Math.max(0, ...lines.map(({ daysLate }) => daysLate)), language),
    indemnity: told.flatIndemnity,
    email: told.email,
    phone: told.phone,
  };
  return {
    fields,
    conditions: {
      several: told.invoiceCount > 1,
      deductions: told.hasDeductions,
      reminded: told.lastReminder !== '',
      indemnity: told.flatIndemnity !== '',
      phone: told.phone !== '',
      attention: tiers.attention !== '',
    },
  };
}
