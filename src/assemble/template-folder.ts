import { settingOf } from '../domain/company/room-setting.ts';
import { TEMPLATES } from '../domain/templates/templates-setting.ts';
import { listTextFiles } from '../platform/text-files.ts';
import type { TemplateSource } from '../use-cases/ports/templates/template-source.ts';

/** Texts of letters in the folder that a company's settings name: who wrote them nobody tells. */
export const templateFolder: TemplateSource = {
  async listFiles(company) {
    const { folder } = settingOf(company, TEMPLATES);
    const files = folder === '' ? [] : await listTextFiles(folder, '.md');
    return files.map((file) => ({ ...file, author: null }));
  },
};
