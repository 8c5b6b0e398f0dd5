import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { decide } from '../domain/company/room-setting.ts';
import { EINVOICING } from '../domain/einvoicing/einvoicing-setting.ts';
import { buildDemoCompany } from './company/companies.ts';
import { demoStatuses } from './company/einvoicing.ts';
import type { EmbeddedData } from './embedded/open-embedded.ts';

const LIVING = 'ALPHA';

/** Lays down what the platform of the demo's first company says, where the service looks for it: the same day gives the same file. */
export async function layStatuses(data: EmbeddedData, folder: string): Promise<EmbeddedData> {
  const { seededOn } = data;
  if (seededOn === null) return data;
  const place = path.resolve(folder, 'statuts-efactures');
  await mkdir(place, { recursive: true });
  const text = demoStatuses(buildDemoCompany(seededOn, LIVING), LIVING, seededOn);
  await writeFile(path.join(place, 'plateforme.csv'), text);
  const companies = data.companies.map(({ company, sage }) => ({
    company: company.code === LIVING ? { ...company, settings: settingsWith(company.settings, place) } : company,
    sage,
  }));
  return { ...data, companies };
}

const settingsWith = (settings: EmbeddedData['companies'][number]['company']['settings'], folder: string) =>
  decide(EINVOICING, { ...EINVOICING.byDefault, folder }, settings);
