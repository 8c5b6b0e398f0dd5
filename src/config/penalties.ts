import { z } from 'zod';
import { DEFAULT_PENALTIES, type PenaltiesSetting } from '../domain/penalties/penalties-setting.ts';
import { isFirstOfHalfYear } from '../domain/penalties/rates/half-year.ts';
import { PUBLISHED_RATES } from '../domain/penalties/rates/published-rates.ts';
import { parseRate, type Rate } from '../domain/penalties/rates/rate.ts';
import { dayText, text } from './values.ts';

/** `13.15` or `"13,15"`: per cent, at most four decimals, read digit by digit. */
const percentText = z.union([z.number(), z.string()]).transform((value, context): Rate => {
  const read = parseRate(String(value));
  if (read !== undefined && read >= 0) return read;
  context.addIssue({ code: 'custom', message: 'not a rate in per cent, ≥ 0, of at most four decimals' });
  return z.NEVER;
});

const rowSchema = z
  .strictObject({
    from: dayText,
    refinancing: percentText.nullable().default(null),
    legal: percentText.nullable().default(null),
    source: text,
    mark: z.enum(['published', 'recalled', 'demonstration']).default('published'),
  })
  .refine(({ from }) => isFirstOfHalfYear(from), 'rates are those of 1 January and 1 July')
  .refine(({ refinancing, legal }) => refinancing !== null || legal !== null, 'says no rate');

const contractSchema = z.strictObject({ from: dayText, rate: percentText, tiers: text.nullable().default(null) });

const payerKind = z.enum(['entreprise', 'public', 'particulier']);

/** Rows of the file come after those that are published: of one half-year the file's applies. */
const penaltiesSchema = z
  .strictObject({
    rates: z.array(rowSchema).transform((rows) => [...PUBLISHED_RATES, ...rows]),
    margins: z.strictObject({ entreprise: percentText, public: percentText }),
    contractRates: z.array(contractSchema),
    imputation: z.enum(['principal-first', 'interest-first']),
    payers: z.record(text, payerKind),
    defaultPayer: payerKind,
  })
  .partial()
  .transform((said) => ({ ...DEFAULT_PENALTIES, ...said }) as PenaltiesSetting);

/** What a company may say of penalties in the companies file; what it leaves out is the default's. */
export const PENALTIES_SETTINGS = { key: 'penalties', schema: penaltiesSchema, default: DEFAULT_PENALTIES } as const;
