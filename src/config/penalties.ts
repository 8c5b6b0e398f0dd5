import { z } from 'zod';
import type { PenaltiesSetting } from '../domain/penalties/penalties-setting.ts';
import { isFirstOfHalfYear } from '../domain/penalties/rates/half-year.ts';
import { PUBLISHED_RATES } from '../domain/penalties/rates/published-rates.ts';
import { parseRate, type Rate, toPercent } from '../domain/penalties/rates/rate.ts';
import { strict } from './strict.ts';
import { dayText, text } from './values.ts';

/** `13.15` or `"13,15"`: per cent, at most four decimals, read digit by digit. */
const percentText = z.union([z.number(), z.string()]).transform((value, context): Rate => {
  const read = parseRate(String(value));
  if (read !== undefined && read >= 0) return read;
  context.addIssue({ code: 'custom', message: 'not a rate in per cent, ≥ 0, of at most four decimals' });
  return z.NEVER;
});

const rowSchema = strict({
  from: dayText,
  refinancing: percentText.nullable().default(null),
  legal: percentText.nullable().default(null),
  source: text,
  mark: z.enum(['published', 'recalled', 'demonstration']).default('published'),
})
  .refine(({ from }) => isFirstOfHalfYear(from), 'rates are those of 1 January and 1 July')
  .refine(({ refinancing, legal }) => refinancing !== null || legal !== null, 'says no rate');

const contractSchema = strict({ from: dayText, rate: percentText, tiers: text.nullable().default(null) });

const payerKind = z.enum(['entreprise', 'public', 'particulier']);

/** Each field of `policy.penalties`. Rows of the file come after those that are published: of one half-year the file's applies. */
export const PENALTIES_FIELDS = {
  rates: z.array(rowSchema).transform((rows) => [...PUBLISHED_RATES, ...rows]),
  margins: strict({ entreprise: percentText, public: percentText }),
  contractRates: z.array(contractSchema),
  imputation: z.enum(['principal-first', 'interest-first']),
  payers: z.record(text, payerKind),
  defaultPayer: payerKind,
};

/** The same as the file says it: without what is published here, rates in per cent. */
export const writePenalties = ({ rates, margins, contractRates, ...rest }: PenaltiesSetting) => ({
  ...rest,
  rates: rates
    .filter((row) => !PUBLISHED_RATES.includes(row))
    .map((row) => ({ ...row, refinancing: percentOf(row.refinancing), legal: percentOf(row.legal) })),
  margins: { entreprise: percentOf(margins.entreprise), public: percentOf(margins.public) },
  contractRates: contractRates.map((one) => ({ ...one, rate: percentOf(one.rate) })),
});

const percentOf = (value: Rate | null): string | null => (value === null ? null : String(toPercent(value)));
