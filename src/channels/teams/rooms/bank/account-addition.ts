import type { Language } from '../../../../domain/language.ts';
import { listUnbooked, type UnbookedEntry, type UnbookedPorts } from '../../../../use-cases/bank/list-unbooked.ts';
import { bankWords } from '../../../words/bank/bank-words.ts';
import { sayParts } from '../../../words/bank/say-match.ts';
import { formatAmount, formatDay } from '../../../words/format.ts';
import type { AccountAddition } from '../../account/addition.ts';

const MOST_LINES = 5;

/** What the bank has of a customer and Sage has not: what holds letters, and what a person is to look at before reminding. */
export const bankOnAccount = (ports: UnbookedPorts): AccountAddition => ({
  rank: 4,
  async read(_who, { company: code, code: tiers }) {
    const company = ports.companies.get(code);
    if (!company) return null;
    const all = await listUnbooked(ports, company);
    const own = all.filter(({ customers }) => customers.some((customer) => customer.code === tiers));
    if (own.length === 0) return null;
    return (language) => {
      const words = bankWords(language).account;
      const lines = own.slice(0, MOST_LINES).map((entry) => sayEntry(entry, tiers, language));
      const rest = own.length - lines.length;
      return { heading: words.heading, lines: [...lines, ...(rest > 0 ? [words.more(rest)] : [])], buttons: [] };
    };
  },
});

function sayEntry(
  { match, amount, currency, day, returnReason }: UnbookedEntry,
  tiers: string,
  language: Language,
): string {
  const words = bankWords(language);
  const [money, on] = [formatAmount(amount, currency, language), formatDay(day, language)];
  if (match.kind === 'returned') return words.account.returned(money, on, returnReason ?? '');
  const near = match.near
    .filter((one) => one.tiers === tiers)
    .map(({ written, piece }) => words.account.near(written, piece));
  return [sayWhat(), ...near].join(' · ');

  function sayWhat(): string {
    if (match.kind !== 'paid') return words.account.unknown(money, on);
    const pieces = sayParts(
      match.parts.filter((part) => part.tiers === tiers),
      language,
    );
    return match.confidence === 'possible'
      ? words.account.possible(money, on, pieces)
      : words.account.sure(money, on, pieces, words.confidence[match.confidence]);
  }
}
