import {
  approveTemplate,
  type DecideTemplatePorts,
  refuseTemplate,
} from '../../../../use-cases/templates/decide-template.ts';
import { listTemplates, showTemplate } from '../../../../use-cases/templates/list-templates.ts';
import { type PreviewTemplatePorts, previewTemplate } from '../../../../use-cases/templates/preview-template.ts';
import { findTiers } from '../../../../use-cases/tiers/find-tiers.ts';
import { differences } from '../../../letters/templates/differences.ts';
import type { TemplatesDesk } from './desk.ts';

export type TemplatesDeskPorts = DecideTemplatePorts &
  PreviewTemplatePorts & {
    /** Where a version is read with a customer's account, for minutes. */
    readonly previewUrl: (link: {
      readonly company: string;
      readonly template: string;
      readonly tiers: string;
    }) => string;
  };

/** The texts of letters for the bot, made of use cases: nothing is decided here. */
export const openTemplatesDesk = (ports: TemplatesDeskPorts): TemplatesDesk => ({
  list: (who) => listTemplates(ports, who),
  show: (who, asked) => showTemplate(ports, who, asked),
  differences,
  async preview(who, asked, customer) {
    const found = await findTiers(ports, who, customer, asked.company);
    if (found.kind !== 'one') return found;
    const { code: tiers, name } = found.found;
    const preview = await previewTemplate(ports, who, { ...asked, tiers });
    if (preview.kind !== 'preview') return preview;
    const pdf = ports.previewUrl({ company: asked.company, template: asked.id, tiers });
    return { kind: 'ready', name, pdf, mail: `${pdf}/mail` };
  },
  approve: (who, asked) => approveTemplate(ports, who, asked),
  refuse: (who, asked) => refuseTemplate(ports, who, asked),
});
