import { amountsIn, type PrevenanceFacts, type RappelFacts, type ReleveFacts } from '../../domain/relance/letter.ts';
import { formatAmount } from '../words/format.ts';
import type { ToldPrevenance, ToldReleve } from './words/kind-words.ts';
import type { Told } from './words/letter-words.ts';
import { countInvoices, longDay, phoneOf, printAmount } from './write-head.ts';

function flatIndemnity(facts: RappelFacts): string {
  if (facts.flatIndemnity <= 0) return '';
  const written = formatAmount(facts.flatIndemnity, 'EUR', facts.language);
  return facts.flatIndemnity % 100 === 0 ? written.replace(/[.,]00(?!\d)/, '') : written;
}

function tellPenalties(facts: RappelFacts): Told['penalties'] {
  const { penalties, language } = facts;
  if (penalties?.kind !== 'amounts') return penalties?.kind ?? 'clause';
  const { interest, indemnities, asOf } = penalties;
  return {
    interest: printAmount(interest, facts),
    indemnities: indemnities > 0 ? formatAmount(indemnities, 'EUR', language) : '',
    asOf: longDay(asOf, facts),
  };
}

/** The facts that sentences speak of, written in the letter's language and currency. */
export function tell(facts: RappelFacts): Told {
  const last = facts.lines
    .flatMap((line) => (line.lastReminder === null ? [] : [line.lastReminder]))
    .sort()
    .at(-1);
  return {
    companyName: facts.company.name,
    reference: facts.reference,
    invoiceCount: countInvoices(facts.lines),
    total: printAmount(facts.total, facts),
    hasDeductions: facts.deductions.length > 0,
    payBy: longDay(facts.payBy, facts),
    lastReminder: last === undefined ? '' : longDay(last, facts),
    flatIndemnity: flatIndemnity(facts),
    penalties: tellPenalties(facts),
    isPublicBuyer: facts.payer === 'public',
    email: facts.replyTo,
    phone: phoneOf(facts),
  };
}

/** What sentences of a prévenance speak of. Throws RangeError without a line: there is none then. */
export function tellPrevenance(facts: PrevenanceFacts): ToldPrevenance {
  const days = facts.lines.map(({ due }) => due).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) throw new RangeError(`Prévenance ${facts.reference} announces nothing`);
  return {
    invoiceCount: countInvoices(facts.lines),
    total: printAmount(facts.total, facts),
    first: longDay(first, facts),
    last: longDay(last, facts),
  };
}

/** What sentences of a relevé speak of. */
export const tellReleve = (facts: ReleveFacts): ToldReleve => ({
  from: longDay(facts.from, facts),
  until: longDay(facts.until, facts),
  open: facts.of === 'open-items',
  balances: amountsIn(facts).map(({ currency, amount }) => printAmount(amount, { currency, language: facts.language })),
});
