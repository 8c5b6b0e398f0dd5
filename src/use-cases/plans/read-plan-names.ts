import type { Company } from '../../domain/company/company.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import type { KnownNames } from '../../domain/plans/check-names.ts';
import { hasTemplates, TEMPLATES } from '../../domain/templates/templates-setting.ts';
import type { Companies } from '../ports/companies.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import type { TemplateReader } from '../ports/templates/template-store.ts';

export interface PlanNamesPorts {
  readonly companies: Pick<Companies, 'sage'>;
  readonly templates: Pick<TemplateReader, 'listApprovedTemplates'>;
}

/** What a plan file of this company may name: two reads of Sage, which may not answer. */
export async function readPlanNames({ companies, templates }: PlanNamesPorts, company: Company): Promise<KnownNames> {
  const texts = hasTemplates(settingOf(company, TEMPLATES)) ? await templates.listApprovedTemplates(company.code) : [];
  return { texts: texts.map(({ fileName }) => fileName), sage: await readSageNames(companies, company) };
}

async function readSageNames(companies: PlanNamesPorts['companies'], { code }: Company): Promise<KnownNames['sage']> {
  const sage = companies.sage(code);
  try {
    const [sheets, contacts] = await Promise.all([sage.readTiersMany('all'), sage.readContacts('all')]);
    const services = new Set([...contacts.values()].flatMap((own) => own.map(({ service }) => service.trim())));
    return { customers: [...sheets.keys()], services: [...services].filter((service) => service !== '') };
  } catch (error) {
    if (error instanceof OutsideFault) return null;
    throw error;
  }
}
