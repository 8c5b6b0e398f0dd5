import { z } from 'zod';
import type { Company } from '../domain/company/company.ts';
import { DEFAULT_POLICY } from '../domain/company/default-policy.ts';
import { HOLIDAY_REGIONS } from '../domain/company/holiday-region.ts';
import { isBic, isIban, isSiret } from '../domain/company/legal-identity.ts';
import { creditSchema, toCreditPolicy } from './credit.ts';
import { policySchema } from './policy.ts';
import type { SettingsPart } from './room-settings.ts';
import { sageWriterSchema } from './sage-writer.ts';
import { strict } from './strict.ts';
import { mail, text } from './values.ts';

/**
 * One company as the companies file gives it: everything but its Sage connection string, which is a secret. A key that is not known
 * is refused by its name.
 */
export const companyFileSchema = (parts: readonly SettingsPart[]) =>
  strict({
    code: z.string().regex(/^[A-Z0-9_-]{1,20}$/, 'capitals, digits, - and _, at most 20'),
    currency: z.string().regex(/^[A-Z]{3}$/),
    sageConnectionVariable: z.string().regex(/^[A-Z][A-Z0-9_]*$/),
    identity: strict({
      name: text,
      legalForm: text,
      capital: text.optional(),
      addressLines: z.array(text).min(2),
      siret: z.string(),
      vatNumber: text,
      registry: text.optional(),
      phone: text,
      email: mail,
      bank: strict({ name: text, iban: z.string(), bic: z.string() }),
    }),
    holidays: z.enum(HOLIDAY_REGIONS).optional(),
    mailbox: mail,
    mailboxes: z.array(mail).optional(),
    replyTo: mail,
    signatory: strict({ name: text, title: text }),
    dossierSite: z.string().regex(/^[^:/\s]+:\/.+$/, 'host:/path of the SharePoint site'),
    invoiceCopies: text.optional(),
    roleGroups: strict({
      reader: z.array(text).optional(),
      collector: z.array(text).optional(),
      approver: z.array(text).optional(),
      admin: z.array(text).optional(),
    }),
    policy: policySchema(parts).default({}),
    credit: creditSchema.default({}),
    sageWriter: sageWriterSchema.nullable().default(null),
  });
export type CompanyFile = z.infer<ReturnType<typeof companyFileSchema>>;

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
  return {
    ...rest,
    policy: { ...DEFAULT_POLICY, ...policy.books },
    settings: policy.settings,
    credit: toCreditPolicy(credit),
  } as Company;
}
