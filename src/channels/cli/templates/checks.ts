import type { Company } from '../../../domain/company/company.ts';
import { settingOf } from '../../../domain/company/room-setting.ts';
import { TEMPLATES } from '../../../domain/templates/templates-setting.ts';
import type { TemplateSourceName } from '../../../domain/templates/version.ts';
import type { TemplateChecker } from '../../../use-cases/ports/templates/template-checker.ts';
import type { TemplateSource } from '../../../use-cases/ports/templates/template-source.ts';
import type { TemplateReader } from '../../../use-cases/ports/templates/template-store.ts';
import type { CheckAnswer } from '../../../use-cases/run-checks.ts';
import { toFiles } from '../../../use-cases/templates/views.ts';
import { templatesDoctorWords as words } from '../../words/doctor/templates/templates.ts';
import { check, right, wrong } from '../doctor/answers.ts';
import type { RoomChecks } from '../doctor/room-checks.ts';

export interface TemplatesToCheck {
  readonly templates: TemplateReader;
  readonly checker: TemplateChecker;
  readonly sources: Readonly<Record<TemplateSourceName, TemplateSource>>;
}

/** Whether the place of a company's texts answers, and what of them is to be mended. */
export const templatesChecks = (ports: TemplatesToCheck): RoomChecks => ({
  rank: 36,
  ofCompany: (company) => [
    check(
      words.name(company.code),
      () => readTexts(ports, company),
      () => words.reach,
    ),
  ],
});

async function readTexts({ templates, checker, sources }: TemplatesToCheck, company: Company): Promise<CheckAnswer> {
  const { from } = settingOf(company, TEMPLATES);
  if (from === 'delivered') return right(words.delivered);
  await sources[from].listFiles(company);
  const files = toFiles(await templates.listTemplates(company.code), checker);
  if (files.length === 0) return right(words.none);
  const bad = files.filter(({ now }) => now.key === null || now.problems.length > 0);
  if (bad.length > 0) return wrong(words.wrong(bad.map(({ fileName }) => fileName).join(', ')), words.mend);
  return right(words.good(files.length, files.filter(({ now }) => now.version.state === 'to-approve').length));
}
