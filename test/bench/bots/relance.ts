import { setTimeout as sleep } from 'node:timers/promises';
import type { Outside, Relance } from '../../../src/assemble.ts';
import { askFirst } from '../../../src/demo/ask-first.ts';
import { demoCompanies } from '../../../src/demo/company/settings.ts';
import { DEMO_SANDBOX, demoClock, demoOutside } from '../../../src/demo/demo-outside.ts';
import { type EmbeddedData, openEmbeddedData } from '../../../src/demo/embedded/open-embedded.ts';
import type { Company } from '../../../src/domain/company/company.ts';
import { openGateway } from '../../../src/platform/sql/gateway.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { StoreReader } from '../../../src/store/store-reader.ts';
import { COMPANY, codeOf, TODAY } from '../base/books.ts';
import { type Canned, openCanned } from './canned.ts';
import { SILENT } from './silent.ts';

const LOOK_AGAIN_MS = 500;
const ADDRESS = { host: '127.0.0.1', port: 0 };

export type Data = Pick<EmbeddedData, 'store' | 'companies' | 'gateway'>;

export const openBase = (folder: string): Promise<EmbeddedData> => openEmbeddedData(folder, TODAY, 'never');

const loadProduct = () => import('../../../src/assemble.ts');

/** The whole product over these data, for callers of this machine. */
export async function assembleOn(data: Data, graphUrl: string): Promise<Relance> {
  const { assemble } = await loadProduct();
  const parts = { clock: demoClock(TODAY), sending: DEMO_SANDBOX, publicBaseUrl: 'http://127.0.0.1' };
  const outside: Outside = demoOutside({ data: data as EmbeddedData, graphUrl, logger: SILENT, ...parts });
  return assemble({ ...outside, closeOutside: async () => undefined });
}

/** Started on the embedded base, as the demo is. `firstPasses`: resolves once the watch and the dataset were seen to by somebody. */
export async function startEmbedded(
  folder: string,
  graphUrl: string,
): Promise<{ readonly port: number; firstPasses(): Promise<void> }> {
  const [data] = await Promise.all([openBase(folder), loadProduct()]);
  const relance = await assembleOn(data, graphUrl);
  await Promise.all([askFirst(relance, codeOf(1)), relance.prepare()]);
  const { port } = await relance.serve(ADDRESS);
  const { reader } = await openStore(data.store, () => new Date());
  return { port, firstPasses: () => untilPasses(reader) };
}

async function untilPasses(store: Pick<StoreReader, 'lastRiskReading' | 'readDataset'>): Promise<void> {
  const isOver = async (): Promise<boolean> =>
    (await store.lastRiskReading(COMPANY)) !== null && (await store.readDataset(COMPANY))?.state === 'fresh';
  while (!(await isOver())) await sleep(LOOK_AGAIN_MS);
}

/**
 * Started as production is, with its driver and its credentials loaded, except that no server answers: the store and the Sage
 * base are answers learnt by heart.
 */
export async function startCanned(
  answers: { readonly store: Canned; readonly sage: Canned },
  graphUrl: string,
): Promise<{ readonly port: number }> {
  await import('@azure/identity');
  const gateway = await openGateway({ kind: 'mssql' });
  const companies = [{ company: aCompany(), sage: openCanned('sage', answers.sage) }];
  const store = openCanned('store', answers.store);
  return (await assembleOn({ gateway, store, companies }, graphUrl)).serve(ADDRESS);
}

function aCompany(): Company {
  const [model] = demoCompanies();
  if (!model) throw new Error('The demo has no company');
  return { ...model, code: COMPANY };
}
