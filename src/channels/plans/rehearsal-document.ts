import type { Company } from '../../domain/company/company.ts';
import type { Language } from '../../domain/language.ts';
import type { RehearsedPlan } from '../../domain/plans/rehearsal/summary.ts';
import type { Rehearsal } from '../../use-cases/plans/rehearse-plan.ts';
import { fileNameOf } from '../files/file-name-of.ts';
import type { ListDocument } from '../files/list-document.ts';
import { formatDay } from '../words/format.ts';
import { colon } from '../words/joints.ts';
import { plansWords, rehearsalWords } from '../words/plans/words.ts';

/** The letters that a plan would have sent, one by one, as a file. */
export function rehearsalDocument(language: Language, { identity }: Company, rehearsal: Rehearsal): ListDocument {
  const words = rehearsalWords(language);
  const { asked, letters } = rehearsal;
  const { columns } = words;
  return {
    language,
    title: words.title,
    whose: identity.name,
    when: words.between(formatDay(asked.from, language), formatDay(asked.until, language)),
    notes: [words.assumed(asked.lagDays), ...sumsOf(language, rehearsal)],
    empty: words.nothing,
    columns: [
      { title: columns.day, kind: 'day' },
      { title: columns.customer, kind: 'text', grows: true },
      { title: columns.level, kind: 'text' },
      { title: columns.lines, kind: 'count' },
      { title: columns.amount, kind: 'amount' },
      { title: columns.paid, kind: 'count' },
      { title: columns.currency, kind: 'text' },
    ],
    sections: [...Map.groupBy(letters, ({ currency }) => currency)].map(([currency, own]) => ({
      currency,
      rows: own.map(({ day, tiers, level, lines: count, total, paidLines }) => [
        { day },
        tiers,
        plansWords(language).levels[level],
        { count },
        { amount: total },
        { count: paidLines },
        currency,
      ]),
      totals: [],
    })),
    asOf: asked.until,
    fileName: fileNameOf([words.title, identity.name, asked.from, asked.until]),
  };
}

/** How many letters a plan would have sent, and how many in vain; the one in force beside it, where it is another. */
export function sumsOf(language: Language, { rehearsed, inForce, isInForce }: Rehearsal): readonly string[] {
  const words = rehearsalWords(language);
  const sumOf = (whose: string, { letters, customers, paid, paidWhole }: RehearsedPlan): string =>
    `${whose}${colon(language)}${words.sum(letters, customers, paid, paidWhole)}.`;
  return isInForce ? [sumOf(words.inForce, inForce)] : [sumOf(words.mine, rehearsed), sumOf(words.inForce, inForce)];
}
