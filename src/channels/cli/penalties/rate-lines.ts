import type { Company } from '../../../domain/company/company.ts';
import type { PenaltiesSetting } from '../../../domain/penalties/penalties-setting.ts';
import type { Rate } from '../../../domain/penalties/rates/rate.ts';
import type { RateLine } from '../../../domain/penalties/rates/rate-table.ts';
import { penaltyLines as lines } from '../../words/cli/penalties/penalties.ts';
import { formatDay } from '../../words/format.ts';
import { sayHalfYear, sayMark, sayRate } from '../../words/penalties/say-rates.ts';
import { penaltiesWords } from '../../words/penalties/words.ts';
import { table } from '../table.ts';

const words = penaltiesWords('fr');
const said = (value: Rate | null): string => (value === null ? '—' : sayRate(value, 'fr'));

/** The rates in force in French: a line a half-year, gaps included, then what is missing, contracts and payers. */
export function ratesText(company: Company, halfYears: readonly RateLine[], setting: PenaltiesSetting): string {
  const rows = halfYears.map(({ halfYear, row, entreprise, public: owedByPublic, floor }) => [
    sayHalfYear(halfYear, 'fr'),
    said(row?.refinancing ?? null),
    said(entreprise),
    said(owedByPublic),
    said(row?.legal ?? null),
    said(floor),
    row?.source ?? '—',
    row ? sayMark(row.mark, 'fr') : '',
  ]);
  const missing = halfYears
    .filter(({ entreprise }) => entreprise === null)
    .map(({ halfYear }) => sayHalfYear(halfYear, 'fr'));
  const { contractRates, payers, defaultPayer, imputation } = setting;
  return [
    lines.ratesTitle(company.identity.name),
    table([...lines.rateHeaders], rows),
    missing.length > 0 ? lines.missing(missing.join(', ')) : lines.complete,
    contractRates.length === 0
      ? lines.noContract
      : [
          lines.contractTitle,
          table(
            [...lines.contractHeaders],
            contractRates.map(({ tiers, from, rate }) => [tiers ?? lines.everybody, formatDay(from), said(rate)]),
          ),
        ].join('\n'),
    [words.imputation[imputation], lines.payersSaid(Object.keys(payers).length, words.payers[defaultPayer])].join('\n'),
  ].join('\n\n');
}
