import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BANK } from '../../domain/bank/bank-setting.ts';
import type { Company } from '../../domain/company/company.ts';
import { decide } from '../../domain/company/room-setting.ts';
import { type Day, day } from '../../domain/day.ts';
import type { SqlDatabase, SqlGateway } from '../../platform/sql/database.ts';
import { openGateway } from '../../platform/sql/gateway.ts';
import { migrate } from '../../store/migrate.ts';
import { buildDemoCompany, type DemoCompanyCode } from '../company/companies.ts';
import { demoCompanies } from '../company/settings.ts';
import { writeSageRows } from '../company/write.ts';
import { readingStatuses } from '../lay-statuses.ts';
import type { SageRelease } from '../sage-base/release.ts';
import { completeSageBase, remakeSageBase, sageShape } from '../sage-base/remake.ts';
import { type LoadedCompany, readLoadedCompanies } from './loaded-companies.ts';

/** The store's database in the embedded engine; companies have their code. */
const STORE = 'relance_store';
const SEEDED_FILE = 'demo.json';
/** Both releases of Sage are in the demo, so that differences between them show. */
const RELEASES: Readonly<Record<DemoCompanyCode, SageRelease>> = { ALPHA: 'new', BETA: 'old' };

export interface EmbeddedData {
  readonly gateway: SqlGateway;
  readonly store: SqlDatabase;
  readonly companies: readonly { readonly company: Company; readonly sage: SqlDatabase }[];
  /** The day that the demo's dates are relative to, null where there is no demo company. */
  readonly seededOn: Day | null;
}

/** What takes a while the first time, said as it begins. */
export type MakingStep =
  | { readonly kind: 'engine' | 'store' }
  | { readonly kind: 'company'; readonly code: DemoCompanyCode };

/** Where the base is in a data folder. */
export const baseFolder = (folder: string): string => path.join(folder, 'base');

/**
 * Opens the embedded base with its store up to date and its companies: the demo's, made when asked for or when there is no
 * company at all, and those that were loaded. Throws `DatabaseHeld` when another process has the folder.
 */
export async function openEmbeddedData(
  folder: string,
  today: Day,
  seed: 'demo' | 'when-empty' | 'never',
  onMaking: (step: MakingStep) => void = () => undefined,
): Promise<EmbeddedData> {
  await mkdir(folder, { recursive: true });
  const isNew = !existsSync(baseFolder(folder));
  if (isNew) onMaking({ kind: 'engine' });
  const gateway = await openGateway({ kind: 'embedded', folder: baseFolder(folder) });
  try {
    if (isNew) onMaking({ kind: 'store' });
    await gateway.createDatabase(STORE);
    const store = await gateway.database(STORE);
    await migrate(store);
    const loaded = await readLoadedCompanies(folder);
    const wantsDemo = seed === 'demo' || (seed === 'when-empty' && loaded.length === 0);
    let seeded = await readSeeded(folder);
    if (seeded ? seeded.shape !== SHAPE : wantsDemo)
      seeded = await seedDemo(gateway, folder, seeded?.seededOn ?? today, loaded, onMaking);
    for (const { code, release } of loaded) await completeSageBase(await gateway.database(code), release);
    const companies = await openCompanies(gateway, folder);
    return { gateway, store, companies, seededOn: seeded?.seededOn ?? null };
  } catch (error) {
    await gateway.close();
    throw error;
  }
}

/** The companies that are there now: `load` may have added one since the base was opened. */
export async function openCompanies(gateway: SqlGateway, folder: string): Promise<EmbeddedData['companies']> {
  const isSeeded = (await readSeeded(folder)) !== null;
  const loaded = (await readLoadedCompanies(folder)).map(companyOfLoaded);
  const demo = (isSeeded ? demoCompanies() : []).filter(({ code }) => loaded.every((one) => one.code !== code));
  const known = [...demo.map((company) => readingStatuses(company, folder)), ...loaded];
  return Promise.all(known.map(async (company) => ({ company, sage: await gateway.database(company.code) })));
}

interface Seeded {
  readonly seededOn: Day;
  /** Of the tables that it was made with. */
  readonly shape: string;
}

const SHAPE = Object.values(RELEASES).map(sageShape).join('-');

async function readSeeded(folder: string): Promise<Seeded | null> {
  const text = await readFile(path.join(folder, SEEDED_FILE), 'utf8').catch(() => null);
  if (text === null) return null;
  const { seededOn, shape = '' } = JSON.parse(text);
  return { seededOn: day(seededOn), shape };
}

/**
 * Makes the demo's companies as of a day, again where an older version made them with other tables: the same day gives the same
 * rows, so what the store remembers of them holds. The mark is written last: an interrupted seeding is done again.
 */
async function seedDemo(
  gateway: SqlGateway,
  folder: string,
  seededOn: Day,
  loaded: readonly LoadedCompany[],
  onMaking: (step: MakingStep) => void,
): Promise<Seeded> {
  for (const code of Object.keys(RELEASES) as DemoCompanyCode[]) {
    if (loaded.some((one) => one.code === code)) continue;
    onMaking({ kind: 'company', code });
    await gateway.createDatabase(code);
    const database = await gateway.database(code);
    await database.transaction(async (session) => {
      await remakeSageBase(session, RELEASES[code]);
      await writeSageRows(session, buildDemoCompany(seededOn, code), RELEASES[code]);
    });
  }
  await writeFile(path.join(folder, SEEDED_FILE), JSON.stringify({ seededOn, shape: SHAPE }));
  return { seededOn, shape: SHAPE };
}

/** A loaded company writes as the demo's first one does, under its own name: a CSV says nothing of its identity. The bank of that one is not its own. */
function companyOfLoaded({ code, name, currency }: LoadedCompany): Company {
  const [model] = demoCompanies();
  if (!model) throw new Error('The demo has no company');
  const settings = decide(BANK, BANK.byDefault, model.settings);
  return { ...model, code, currency, settings, identity: { ...model.identity, name } };
}
