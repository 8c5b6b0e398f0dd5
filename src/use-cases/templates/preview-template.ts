import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import type { LetterFacts } from '../../domain/relance/letter.ts';
import type { TemplateKey } from '../../domain/templates/template-key.ts';
import type { TemplateVersion } from '../../domain/templates/version.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { authorize } from '../authorize.ts';
import { type Draft, NO_CHOICES } from '../ports/relance/draft-store.ts';
import { type Refused, refuse } from '../refusal.ts';
import { type PreparePorts, prepareLetters } from '../relance/prepare-letters.ts';
import { readSituation } from '../tiers/read-situation.ts';
import { toLetterTemplate } from './letter-templates.ts';
import type { TemplatePorts, UnknownVersion } from './list-templates.ts';
import { findVersion, judge, type VersionAsked } from './views.ts';

export type PreviewTemplatePorts = Omit<PreparePorts, 'letterTemplates'> & TemplatePorts;

export interface PreviewAsked extends VersionAsked {
  readonly tiers: TiersCode;
}

export type PreviewTemplateResult =
  | { readonly kind: 'preview'; readonly facts: LetterFacts }
  | { readonly kind: 'invalid' }
  /** Of letters that are not prepared from an account alone. */
  | { readonly kind: 'no-preview' }
  | { readonly kind: 'nothing-late'; readonly name: string }
  | UnknownVersion
  | Refused;

/** The letter that a version of a text would make for a real customer today. Nothing is kept, and nothing leaves. */
export async function previewTemplate(
  ports: PreviewTemplatePorts,
  who: Person,
  asked: PreviewAsked,
): Promise<PreviewTemplateResult> {
  const right = await authorize(ports, who, asked.company, 'reader');
  return right.kind === 'refused' ? right : previewIn(ports, right.company, asked);
}

/** The same for a link that was signed for it: no person here, the signature is the right. Null: it has moved on. */
export async function readTemplatePreview(
  ports: PreviewTemplatePorts,
  {
    company: code,
    template: id,
    tiers,
  }: { readonly company: CompanyCode; readonly template: string; readonly tiers: TiersCode },
): Promise<LetterFacts | null> {
  const company = ports.companies.get(code);
  const preview = company ? await previewIn(ports, company, { company: code, id, tiers }) : null;
  return preview?.kind === 'preview' ? preview.facts : null;
}

async function previewIn(
  ports: PreviewTemplatePorts,
  company: Company,
  { id, tiers }: PreviewAsked,
): Promise<PreviewTemplateResult> {
  const version = findVersion(await ports.templates.listTemplates(company.code), id);
  if (!version) return { kind: 'unknown-version', id };
  const { key, problems } = judge(version, ports.checker);
  if (key === null || problems.length > 0) return { kind: 'invalid' };
  const { level } = key;
  if (key.kind !== 'rappel' || level === null) return { kind: 'no-preview' };
  return set(ports, company, tiers, { ...key, level }, version);
}

async function set(
  ports: PreviewTemplatePorts,
  company: Company,
  tiers: TiersCode,
  { level, language }: TemplateKey & { readonly level: NonNullable<TemplateKey['level']> },
  version: TemplateVersion,
): Promise<PreviewTemplateResult> {
  const situation = await readSituation(ports, company, tiers);
  if (!situation) return refuse({ code: 'unknown-tiers', company: company.code, tiers });
  const template = toLetterTemplate(version);
  const preparing = { ...ports, letterTemplates: { readInUse: async () => ({ templateOf: () => template }) } };
  for (const { currency } of situation.accounts) {
    const choices = { ...NO_CHOICES, level: { rank: level, reason: REASON, by: '' }, language };
    const prepared = await prepareLetters(preparing, situation, draftOf(company, tiers, currency, choices));
    if (prepared.kind === 'refused' && prepared.refusal.code === 'no-recipient') return prepared;
    const facts = prepared.kind === 'prepared' ? prepared.letters.find((one) => one.level === level) : undefined;
    if (facts) return { kind: 'preview', facts };
  }
  return { kind: 'nothing-late', name: situation.tiers.name };
}

/** A level that a person chooses has a reason: nobody reads this one. */
const REASON = 'preview';
const NOBODY: Person = { id: '', name: '' };

/** Of no store: it is computed from, and forgotten. */
const draftOf = (company: Company, tiers: TiersCode, currency: string, choices: Draft['choices']): Draft => ({
  id: '',
  company: company.code,
  tiers,
  currency,
  version: 0,
  state: 'open',
  reference: 'REL-0000-000000',
  choices,
  updatedBy: NOBODY,
  updatedAt: '',
});
