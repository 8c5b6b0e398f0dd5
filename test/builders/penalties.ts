import { cents } from '../../src/domain/cents.ts';
import type { FiscalYear } from '../../src/domain/company/fiscal-year.ts';
import { day } from '../../src/domain/day.ts';
import type { Entry } from '../../src/domain/ledger/entry.ts';
import { computePenalties } from '../../src/domain/penalties/compute-penalties.ts';
import { readDebts } from '../../src/domain/penalties/debts/read-debts.ts';
import type { NoRate, Penalties, PenaltyItem } from '../../src/domain/penalties/penalties.ts';
import { DEFAULT_PENALTIES, type PenaltiesSetting } from '../../src/domain/penalties/penalties-setting.ts';
import { percent } from '../../src/domain/penalties/rates/rate.ts';
import { fiscalYears } from './company.ts';
import { pastOf } from './figures.ts';

/** What a test says of a company's penalties; the rest is the default: 40,00 € an invoice, 0,10 of tolerance. */
export interface PenaltyCase {
  readonly asOf: string;
  readonly setting?: Partial<PenaltiesSetting>;
  readonly disputed?: readonly number[];
  readonly years?: readonly FiscalYear[];
  readonly flatIndemnity?: number;
  readonly notPenalised?: boolean;
  /** That opened proceedings. */
  readonly judgment?: string;
}

/** The penalties of the one customer of these lines. */
export function penaltiesOfLines(entries: readonly Entry[], said: PenaltyCase): Penalties | NoRate {
  const past = pastOf(entries, said.asOf, said.years ?? fiscalYears(2023, 2024, 2025, 2026));
  return computePenalties({
    tiers: entries[0]?.tiers ?? 'CARAT',
    notPenalised: said.notPenalised ?? false,
    asOf: day(said.asOf),
    setting: { ...DEFAULT_PENALTIES, ...said.setting },
    flatIndemnity: cents(said.flatIndemnity ?? 40_00),
    tolerance: cents(10),
    debts: readDebts(past),
    items: past.items,
    disputed: new Set(said.disputed ?? []),
    judgment: said.judgment === undefined ? null : day(said.judgment),
  });
}

/** The same where every rate is known. */
export function known(answer: Penalties | NoRate): Penalties {
  if (answer.kind === 'penalties') return answer;
  throw new Error(`No rate: ${JSON.stringify(answer.problems)}`);
}

export const itemsOf = (answer: Penalties | NoRate): readonly PenaltyItem[] =>
  known(answer).byCurrency.flatMap(({ items }) => items);

/** As short as a person would note them: days, base, per cent, interest. */
export const notes = ({ segments }: PenaltyItem): readonly string[] =>
  segments.map(
    ({ from, until, days, base, rate, interest }) =>
      `${from}..${until} ${days}d ${base}@${rate / 10_000} = ${interest}`,
  );

/** A contract's rate from long ago on; its floor is nothing, as the legal rate is made nothing. */
export const atContractRate = (rate: string): Partial<PenaltiesSetting> => ({
  rates: DEFAULT_PENALTIES.rates.map((row) => ({ ...row, legal: percent('0') })),
  contractRates: [{ from: day('2015-01-01'), rate: percent(rate), tiers: null }],
});
