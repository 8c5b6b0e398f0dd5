import { z } from 'zod';
import type { AccountTreatment } from '../domain/company/account-treatment.ts';
import { DEFAULT_POLICY } from '../domain/company/default-policy.ts';
import { decidedIn, fieldsOf, type SettingsPart } from './room-settings.ts';
import { strict } from './strict.ts';
import { centsNumber, dayText, text } from './values.ts';

const levelSchema = strict({
  rank: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  fromDaysLate: z.number().int().min(0),
  minDaysSinceLast: z.number().int().min(0),
  minimum: centsNumber,
  penalties: z.enum(['none', 'clause', 'amounts']).default('clause'),
}).refine(
  ({ rank, penalties }) => rank < 3 || penalties !== 'none',
  'the text of levels 3 and 4 speaks of penalties: clause or amounts',
);

const planSchema = strict({
  validFrom: dayText,
  levels: z.array(levelSchema).min(1),
  tolerance: centsNumber,
  byAge: z.boolean(),
  oneLetter: z.boolean(),
  onPartialReceipt: z.enum(['deduct', 'hold']),
  payWithinDays: z.number().int().min(1).default(8),
  showsWaiting: z.boolean().default(false),
  repeatsLast: z.boolean().default(false),
});

const lossRate = z.number().min(0).max(100).multipleOf(0.00001);

/** What the file leaves out is the default's. */
const figuresSchema = strict({
  dmpFrom: z.enum(['issue', 'due']),
  dmpBy: z.enum(['invoice', 'instalment']),
  partlyPaid: z.enum(['when-settled', 'so-far']),
  lossRates: strict({
    notDue: lossRate,
    d1_30: lossRate,
    d31_60: lossRate,
    d61_90: lossRate,
    over90: lossRate,
  }),
})
  .partial()
  .transform((figures) => ({ ...DEFAULT_POLICY.figures, ...figures }));

const TREATMENTS = {
  client: true,
  effet: true,
  douteux: true,
  'a-etablir': true,
  avance: true,
  avoir: true,
  consigne: true,
} as const satisfies Record<AccountTreatment, true>;
const treatmentNames = Object.keys(TREATMENTS) as [AccountTreatment, ...AccountTreatment[]];

const accountPrefix = z.string().regex(/^\d{1,13}$/, 'not the beginning of an account number (digits only)');

/** The file names the accounts that it treats otherwise; the others stay as the default has them. */
const accountsSchema = z
  .record(accountPrefix, z.enum(treatmentNames))
  .transform((accounts): Readonly<Record<string, AccountTreatment>> => ({ ...DEFAULT_POLICY.accounts, ...accounts }));

const OWN = {
  plans: z.array(planSchema).min(1),
  accounts: accountsSchema,
  valuationAccounts: z.array(accountPrefix),
  lossAccounts: z.array(accountPrefix),
  feeAccounts: z.array(accountPrefix),
  bankAccounts: z.array(accountPrefix).min(1, 'names no account: every letter would ask for a confirmation'),
  collectedModes: z.array(z.number().int()),
  collectedGraceDays: z.number().int().min(0),
  bankFreshnessBusinessDays: z.number().int().min(0),
  recoveryServices: z.array(text),
  accountingServices: z.array(text),
  languages: z.record(z.coerce.number(), z.enum(['fr', 'en'])),
  flatIndemnity: centsNumber,
  figures: figuresSchema,
};

/** How the books are read and letters are made, and beside it what each room lets a company decide. */
export const policySchema = (parts: readonly SettingsPart[]) =>
  strict({ ...OWN, ...fieldsOf(parts, Object.keys(OWN)) })
    .partial()
    .transform((policy) => ({ books: withoutRooms(policy, parts), settings: decidedIn(parts, policy) }));

function withoutRooms<Policy extends object>(policy: Policy, parts: readonly SettingsPart[]): Policy {
  const rooms = new Set(parts.map(({ setting }) => setting.key));
  return Object.fromEntries(Object.entries(policy).filter(([key]) => !rooms.has(key))) as Policy;
}
