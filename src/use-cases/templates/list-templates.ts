import type { Company } from '../../domain/company/company.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import type { Person } from '../../domain/person.ts';
import { TEMPLATES } from '../../domain/templates/templates-setting.ts';
import type { TemplateVersion } from '../../domain/templates/version.ts';
import { authorize, companiesOf } from '../authorize.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import type { TemplateChecker } from '../ports/templates/template-checker.ts';
import type { TemplateReader } from '../ports/templates/template-store.ts';
import { type Refused, refuse } from '../refusal.ts';
import { type FileView, findVersion, type JudgedVersion, judge, toFiles, type VersionAsked } from './views.ts';

export interface TemplatePorts {
  readonly companies: Companies;
  readonly directory: Directory;
  readonly templates: TemplateReader;
  readonly checker: TemplateChecker;
}

/** The texts of a company: whence, and what each of its files holds. */
export interface CompanyTemplates {
  readonly company: Company;
  readonly from: ReturnType<typeof settingOf<typeof TEMPLATES.byDefault>>['from'];
  readonly files: readonly FileView[];
  readonly mayDecide: boolean;
}

/** The texts of every company where the person reads. */
export async function listTemplates(
  ports: TemplatePorts,
  who: Person,
): Promise<{ readonly kind: 'templates'; readonly companies: readonly CompanyTemplates[] } | Refused> {
  const readable = await companiesOf(ports, who, 'reader');
  if (readable.length === 0) return refuse({ code: 'not-allowed', needed: 'reader', company: null });
  const administered = new Set((await companiesOf(ports, who, 'admin')).map(({ code }) => code));
  const companies = await Promise.all(
    readable.map(async (company) => ({
      ...(await companyTemplates(ports, company)),
      mayDecide: administered.has(company.code),
    })),
  );
  return { kind: 'templates', companies };
}

/** Those of one company, for whoever has a right to them. */
export async function companyTemplates(
  { templates, checker }: Pick<TemplatePorts, 'templates' | 'checker'>,
  company: Company,
): Promise<Omit<CompanyTemplates, 'mayDecide'>> {
  const { from } = settingOf(company, TEMPLATES);
  return { company, from, files: toFiles(await templates.listTemplates(company.code), checker) };
}

/** A version beside what letters are written by now. */
export interface VersionView {
  readonly kind: 'version';
  readonly shown: JudgedVersion;
  readonly used: TemplateVersion | null;
  /** What letters say now: of the version in use, else the delivered text; '' where there is none. */
  readonly usedText: string;
  readonly mayDecide: boolean;
}

export interface UnknownVersion {
  readonly kind: 'unknown-version';
  readonly id: string;
}

/** One version of a text: what its file holds, or what is in use. */
export async function showTemplate(
  ports: TemplatePorts,
  who: Person,
  asked: VersionAsked,
): Promise<VersionView | UnknownVersion | Refused> {
  const right = await authorize(ports, who, asked.company, 'reader');
  if (right.kind === 'refused') return right;
  const versions = await ports.templates.listTemplates(asked.company);
  const version = findVersion(versions, asked.id);
  if (!version) return { kind: 'unknown-version', id: asked.id };
  const shown = judge(version, ports.checker);
  const used = toFiles(
    versions.filter(({ fileName }) => fileName === version.fileName),
    ports.checker,
  )[0]?.used;
  return {
    kind: 'version',
    shown,
    used: used ?? null,
    usedText: used?.text ?? (shown.key && ports.checker.delivered(shown.key)) ?? '',
    mayDecide: right.roles.has('admin'),
  };
}
