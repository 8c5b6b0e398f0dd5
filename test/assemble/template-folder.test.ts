import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templateFolder } from '../../src/assemble/template-folder.ts';
import { decide } from '../../src/domain/company/room-setting.ts';
import { TEMPLATES } from '../../src/domain/templates/templates-setting.ts';
import { aCompany } from '../builders/company.ts';
import { describeTemplateSource } from '../contracts/templates/template-source.ts';

describeTemplateSource('a folder beside the settings', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'modeles-'));
  await rm(folder, { recursive: true });
  return {
    source: templateFolder,
    company: aCompany({ settings: decide(TEMPLATES, { from: 'folder', folder }) }),
    knowsAuthors: false,
    async write(name, text) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, name), text);
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
});
