import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import type { LetterFacts } from '../../domain/relance/letter.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { authorize } from '../authorize.ts';
import { refuse } from '../refusal.ts';
import type { PreparePorts } from '../relance/prepared-letters.ts';
import { readSituation } from '../tiers/read-situation.ts';
import { toLetterTemplate } from './letter-templates.ts';
import type { TemplatePorts, UnknownVersion } from './list-templates.ts';
import { PREVIEW, type PreviewedLetter } from './preview-kinds.ts';
import { findVersion, judge, type VersionAsked } from './views.ts';

export type PreviewTemplatePorts = Omit<PreparePorts, 'letterTemplates'> & TemplatePorts;

export interface PreviewAsked extends VersionAsked {
  readonly tiers: TiersCode;
}

export type PreviewTemplateResult = { readonly kind: 'invalid' } | PreviewedLetter | UnknownVersion;

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
  const situation = await readSituation(ports, company, tiers);
  if (!situation) return refuse({ code: 'unknown-tiers', company: company.code, tiers });
  const template = toLetterTemplate(version);
  const preparing = { ...ports, letterTemplates: { readInUse: async () => ({ templateOf: () => template }) } };
  return PREVIEW[key.kind](preparing, situation, key);
}
