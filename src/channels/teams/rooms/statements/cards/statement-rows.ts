import { negate } from '../../../../../domain/cents.ts';
import type { Language } from '../../../../../domain/language.ts';
import type { StatementView } from '../../../../../use-cases/statements/views.ts';
import { labelOf } from '../../../../statements/label-of.ts';
import { formatAmount, formatDay } from '../../../../words/format.ts';
import { statementsWords } from '../../../../words/statements/statements-words.ts';
import { clip } from '../../../cards/clip.ts';
import type { Rows } from '../../../cards/rows/rows.ts';
import type { Listed } from './listed.ts';

const MAX_NAME = 40;

/** Where each currency ends, and where it began. */
export const statementFigures = (language: Language, { byCurrency, asOf }: StatementView): Rows['figures'] =>
  byCurrency.map(({ currency, opening, closing }) => ({
    label: statementsWords(language).closing(formatDay(asOf, language)),
    amount: formatAmount(closing, currency, language),
    detail: statementsWords(language).openedWith(formatAmount(opening, currency, language)),
    color: 'Default',
  }));

/** Movements, the oldest first, each with the balance after it. */
export function statementList(language: Language, { byCurrency, tiers, company }: StatementView): readonly Listed[] {
  const words = statementsWords(language);
  return byCurrency.flatMap(({ currency, movements }) =>
    movements.map((one) => ({
      heading: byCurrency.length > 1 ? currency : '',
      row: {
        name: clip([formatDay(one.day, language), ...(one.piece ? [one.piece] : [])].join(' · '), MAX_NAME),
        detail: clip([labelOf(language, one), ...(one.letter ? [words.letteredAs(one.letter)] : [])].join(' · '), 90),
        amount: formatAmount(one.debit > 0 ? one.debit : negate(one.credit), currency, language),
        mark: words.balanceAfter(formatAmount(one.balance, currency, language)),
        color: 'Default',
        open: words.account,
        verb: 'account.show',
        data: { company: company.code, code: tiers.code },
      },
    })),
  );
}
