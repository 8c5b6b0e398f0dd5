import type { Company } from '../../../domain/company/company.ts';
import type { Day } from '../../../domain/day.ts';
import { INDEMNITY_CURRENCY } from '../../../domain/penalties/compute-penalties.ts';
import type { NoRate, Penalties, PenaltyItem, Segment } from '../../../domain/penalties/penalties.ts';
import type { PenaltiesSetting } from '../../../domain/penalties/penalties-setting.ts';
import { nameOfHalfYear } from '../../../domain/penalties/rates/half-year.ts';
import { type Rate, toPercent } from '../../../domain/penalties/rates/rate.ts';
import type { RateLine } from '../../../domain/penalties/rates/rate-table.ts';
import type { RateProblem } from '../../../domain/penalties/rates/rates-in-force.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';

/** The penalties of one customer as other programs read them: integer cents of `currency`, indemnities in `indemnityCurrency`. */
export const penaltiesJson = (
  asOf: Day,
  company: Company,
  code: TiersCode,
  { payer, exempt, byCurrency }: Penalties,
) => ({
  asOf,
  company: company.code,
  code,
  payer: payer.kind,
  payerSaid: payer.said,
  exempt,
  indicative: true,
  byCurrency: byCurrency.map(({ currency, items, interest, indemnities, total, unallocated }) => ({
    currency,
    items: items.map(itemJson),
    interest,
    indemnities,
    indemnityCurrency: INDEMNITY_CURRENCY,
    total,
    unallocated,
  })),
});

const itemJson = ({ segments, ...item }: PenaltyItem) => ({
  ecNo: item.ecNo,
  piece: item.piece,
  issued: item.issued,
  due: item.due,
  paid: item.paid,
  principal: item.principal,
  left: item.left,
  segments: segments.map(segmentJson),
  interest: item.interest,
  indemnity: item.indemnity,
  disputed: item.disputed,
  effet: item.effet,
  doubtful: item.doubtful,
});

const segmentJson = ({ from, until, days, base, rate, basis, mark, interest }: Segment) => ({
  from,
  until,
  days,
  base,
  ratePercent: toPercent(rate),
  rateBasis: basis,
  rateMark: mark,
  interest,
});

/** Why nothing was computed: each half-year by its name. */
export const noRateJson = ({ problems }: NoRate) => ({
  error: problems[0]?.kind ?? 'missing-rate',
  halfYears: problems.map(({ halfYear }) => nameOfHalfYear(halfYear)),
  problems: problems.map(problemJson),
});

const problemJson = (problem: RateProblem) => {
  const halfYear = nameOfHalfYear(problem.halfYear);
  return problem.kind === 'missing-rate'
    ? { kind: problem.kind, halfYear, what: problem.what }
    : { kind: problem.kind, halfYear, ratePercent: toPercent(problem.rate), floorPercent: toPercent(problem.floor) };
};

const percentOf = (value: Rate | null): number | null => (value === null ? null : toPercent(value));

/** Which rows are in force, from where, and what is missing. */
export const ratesJson = (company: Company, today: Day, lines: readonly RateLine[], setting: PenaltiesSetting) => ({
  company: company.code,
  today,
  rates: lines.map(({ halfYear, row, entreprise, public: owedByPublic, floor }) => ({
    halfYear: nameOfHalfYear(halfYear),
    from: halfYear.start,
    refinancingPercent: percentOf(row?.refinancing ?? null),
    entreprisePercent: percentOf(entreprise),
    publicPercent: percentOf(owedByPublic),
    legalPercent: percentOf(row?.legal ?? null),
    floorPercent: percentOf(floor),
    source: row?.source ?? null,
    mark: row?.mark ?? null,
  })),
  missing: lines.filter(({ entreprise }) => entreprise === null).map(({ halfYear }) => nameOfHalfYear(halfYear)),
  contractRates: setting.contractRates.map(({ from, rate, tiers }) => ({ from, ratePercent: toPercent(rate), tiers })),
  imputation: setting.imputation,
  payers: setting.payers,
  defaultPayer: setting.defaultPayer,
});
