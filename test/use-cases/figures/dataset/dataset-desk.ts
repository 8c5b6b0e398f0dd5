import type { Company } from '../../../../src/domain/company/company.ts';
import type { Entry } from '../../../../src/domain/ledger/entry.ts';
import type { SqlDatabase } from '../../../../src/platform/sql/database.ts';
import { openStore } from '../../../../src/store/open-store.ts';
import type { DatasetPorts, ReportPorts } from '../../../../src/use-cases/figures/dataset/dataset-ports.ts';
import { rebuildDataset } from '../../../../src/use-cases/figures/dataset/rebuild-dataset.ts';
import { refreshDataset } from '../../../../src/use-cases/figures/dataset/refresh-dataset.ts';
import { untilDone } from '../../../../src/use-cases/ports/may-begin.ts';
import { aCompany } from '../../../builders/company.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { openFakeStore } from '../../../fakes/fake-store.ts';
import { registryOf, someBooks } from '../../bench/books.ts';
import { HandClock } from '../../bench/clock.ts';

export interface DatasetDeskFacts {
  readonly entries?: readonly Entry[];
  readonly company?: Partial<Company>;
  /** A base that `migrate` has brought up; absent: a store in memory. */
  readonly database?: SqlDatabase;
}

/** One company with the customers CARAT and AUTRE on 2 March 2026, and passes over its dataset. */
export async function openDatasetDesk({ entries = [], company: facts = {}, database }: DatasetDeskFacts = {}) {
  const clock = new HandClock();
  const company = aCompany(facts);
  const books = someBooks({
    entries: [...entries],
    tiers: [aTiers(), aTiers({ code: 'AUTRE', name: 'L’Autre' })],
  });
  const fake = openFakeStore(clock.now);
  const { reader, writer } = database ? await openStore(database, clock.now) : fake;
  const store = { ...reader, ...writer };
  const ports: DatasetPorts & ReportPorts = {
    mayBegin: untilDone,
    companies: registryOf([company, books]),
    dataset: store,
    reportRequests: store,
    holds: store,
    turns: store,
    clock,
    nameHoliday: () => null,
  };
  const passOf = (settings: Partial<Company>) => ({ ...company, ...settings });
  return {
    clock,
    company,
    books,
    store,
    state: fake.state,
    ports,
    refresh: (owner = 'one', settings: Partial<Company> = {}) => refreshDataset(ports, passOf(settings), owner),
    rebuild: () => rebuildDataset(ports, company, 'one'),
    dataset: () => store.readDataset(company.code),
    /** Of the store in memory. */
    held: () => {
      const held = fake.state.datasets.byCompany.get(company.code);
      if (!held) throw new Error('No pass was made');
      return held;
    },
  };
}

export type DatasetDesk = Awaited<ReturnType<typeof openDatasetDesk>>;
export const DAY_MS = 86_400_000;
