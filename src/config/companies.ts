import { z } from 'zod';
import type { AccountTreatment } from '../domain/company/account-treatment.ts';
import type { Company } from '../domain/company/company.ts';
import { DEFAULT_POLICY } from '../domain/company/default-policy.ts';
import { HOLIDAY_REGIONS } from '../domain/company/holiday-region.ts';
import { isBic, isIban, isSiret } from '../domain/company/legal-identity.ts';
import { creditSchema, toCreditPolicy } from './credit.ts';
import { PENALTIES_SETTINGS } from './penalties.ts';
import { sageWriterSchema } from './sage-writer.ts';
import { centsNumber, dayText, mail, text } from './values.ts';

const levelSchema = z
  .object({
    rank: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    fromDaysLate: z.number().int().min(0),
    minDaysSinceLast: z.number().int().min(0),
    minimum: centsNumber,
    penalties: z.enum(['none', 'clause', 'amounts']).default('clause'),
  })
  .refine(
    ({ rank, penalties }) => rank < 3 || penalties !== 'none',
    'the text of levels 3 and 4 speaks of penalties: clause or amounts',
  );

const planSchema = z.object({
  validFrom: dayText,
  levels: z.array(levelSchema).min(1),
  tolerance: centsNumber,
  byAge: z.boolean(),
  oneLetter: z.boolean(),
  onPartialReceipt: z.enum(['deduct', 'hold']),
  payWithinDays: z.number().int().min(1).default(8),
});

const lossRate = z.number().min(0).max(100).multipleOf(0.00001);

/** What the file leaves out is the default's. */
const figuresSchema = z
  .object({
    dmpFrom: z.enum(['issue', 'due']),
    dmpBy: z.enum(['invoice', 'instalment']),
    partlyPaid: z.enum(['when-settled', 'so-far']),
    lossRates: z.object({
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

/** A key that is not known is refused: a setting that is spelled wrong must not be one that changes nothing. */
const policySchema = z.strictObject({
  plans: z.array(planSchema).min(1),
  accounts: accountsSchema,
  valuationAccounts: z.array(accountPrefix),
  lossAccounts: z.array(accountPrefix),
  bankAccounts: z.array(accountPrefix).min(1, 'names no account: every letter would ask for a confirmation'),
  collectedModes: z.array(z.number().int()),
  collectedGraceDays: z.number().int().min(0),
  bankFreshnessBusinessDays: z.number().int().min(0),
  recoveryServices: z.array(text),
  accountingServices: z.array(text),
  languages: z.record(z.coerce.number(), z.enum(['fr', 'en'])),
  flatIndemnity: centsNumber,
  figures: figuresSchema,
  [PENALTIES_SETTINGS.key]: PENALTIES_SETTINGS.schema,
  positions: z.strictObject({ maxAgeMinutes: z.number().int().min(0) }),
});

/** One company as the companies file gives it: everything but its Sage connection string, which is a secret. */
export const companyFileSchema = z.object({
  code: z.string().regex(/^[A-Z0-9_-]{1,20}$/, 'capitals, digits, - and _, at most 20'),
  currency: z.string().regex(/^[A-Z]{3}$/),
  sageConnectionVariable: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
  identity: z.object({
    name: text,
    legalForm: text,
    capital: text.optional(),
    addressLines: z.array(text).min(2),
    siret: z.string(),
    vatNumber: text,
    registry: text.optional(),
    phone: text,
    email: mail,
    bank: z.object({ name: text, iban: z.string(), bic: z.string() }),
  }),
  holidays: z.enum(HOLIDAY_REGIONS).optional(),
  mailbox: mail,
  replyTo: mail,
  signatory: z.object({ name: text, title: text }),
  dossierSite: z.string().regex(/^[^:/\s]+:\/.+$/, 'host:/path of the SharePoint site'),
  invoiceCopies: text.optional(),
  roleGroups: z.object({
    reader: z.array(text).optional(),
    collector: z.array(text).optional(),
    approver: z.array(text).optional(),
    admin: z.array(text).optional(),
  }),
  policy: policySchema.partial().default({}),
  credit: creditSchema.default({}),
  sageWriter: sageWriterSchema.nullable().default(null),
});
export type CompanyFile = z.infer<typeof companyFileSchema>;

/** What a letter prints must be right: identity and bank details that cannot be are refused at start. */
export function checkCompanies(companies: readonly CompanyFile[]): string[] {
  const twice = companies.filter((company, index) => companies.findIndex((one) => one.code === company.code) !== index);
  return [
    ...twice.map((company) => `${company.code} is there twice`),
    ...companies.flatMap(({ code, identity, sageWriter, sageConnectionVariable }) => [
      ...(sageWriter?.connectionVariable === sageConnectionVariable
        ? [`${code}: sageWriter.connectionVariable is that of the login that reads: writing has a login of its own`]
        : []),
      ...(isSiret(identity.siret) ? [] : [`${code}: identity.siret is not a SIRET`]),
      ...(isIban(identity.bank.iban) ? [] : [`${code}: identity.bank.iban is not an IBAN`]),
      ...(isBic(identity.bank.bic) ? [] : [`${code}: identity.bank.bic is not a BIC`]),
    ]),
  ];
}

/** The company as rules know it: what the file leaves out of its policies is the default's. */
export function toCompany(file: CompanyFile): Company {
  const { sageConnectionVariable: _, sageWriter: __, policy, credit, ...rest } = file;
  return { ...rest, policy: { ...DEFAULT_POLICY, ...policy }, credit: toCreditPolicy(credit) } as Company;
}
