import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Company } from '../domain/company/company.ts';
import { decide } from '../domain/company/room-setting.ts';
import type { Day } from '../domain/day.ts';
import { EINVOICING } from '../domain/einvoicing/einvoicing-setting.ts';
import { buildDemoCompany } from './company/companies.ts';
import { demoStatuses } from './company/einvoicing.ts';

/** The demo's first company, whose platform speaks. */
const LIVING = 'ALPHA';

const placeIn = (folder: string): string => path.resolve(folder, 'statuts-efactures');

/** Lays down what the platform of the demo's first company says, in the data folder: the same day gives the same file, which is read once. */
export async function layStatuses(seededOn: Day, folder: string): Promise<void> {
  const place = placeIn(folder);
  await mkdir(place, { recursive: true });
  const text = demoStatuses(buildDemoCompany(seededOn, LIVING), LIVING, seededOn);
  await writeFile(path.join(place, 'plateforme.csv'), text);
}

/** The company as it is where statuses were laid down for it: it looks for them there. */
export const readingStatuses = (company: Company, folder: string): Company =>
  company.code === LIVING && existsSync(placeIn(folder))
    ? {
        ...company,
        settings: decide(EINVOICING, { ...EINVOICING.byDefault, folder: placeIn(folder) }, company.settings),
      }
    : company;
