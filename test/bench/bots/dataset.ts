import { insertSageRows } from '../../../src/demo/sage-base/rows.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { COMPANY, newInvoiceOf } from '../base/books.ts';
import { serveParent } from '../child.ts';
import { median, seconds } from '../measure.ts';
import { openRefresh } from './refresh.ts';
import { openBase } from './relance.ts';
import { twin } from './twin.ts';

interface Pair {
  readonly measured: number;
  readonly baseline: number;
}

export interface DatasetPasses {
  readonly invoices: number;
  readonly written: number;
  /** The first pass: all is read, decided and written, beside the bare bulk write of the same rows. */
  readonly full: Pair;
  /** A pass after something changed at one customer in a hundred, beside the first one. */
  readonly partial: Pair;
  readonly changed: number;
  /** A pass that finds nothing changed, beside the first one. */
  readonly idle: Pair;
}

const RUNS = 3;
const TWIN = 'relance_twin';
/** Numbers of lines that the base does not have. */
const FIRST_NEW = 1_000_000_000;

async function measure({ folder, customers }: { folder: string; customers: number }): Promise<DatasetPasses> {
  const data = await openBase(folder);
  const [books] = data.companies;
  if (!books) throw new Error('No company');
  await data.gateway.createDatabase(TWIN);
  const empty = await data.gateway.database(TWIN);
  await migrate(empty);
  const twinned = twin(data.store, empty);
  const { refresh: build } = await openRefresh(books.company, books.sage, twinned.database);
  const full = await seconds(build);
  const bare = await twinned.replay();

  const { refresh, seeLedgers } = await openRefresh(books.company, books.sage, data.store);
  await seeLedgers();
  const again: number[] = [];
  const some = Math.max(1, Math.floor(customers / 100));
  for (let run = 0; run < RUNS; run++) {
    const ranks = Array.from({ length: some }, (_, at) => 1 + run + at * Math.floor(customers / some));
    const rows = ranks.map((rank, at) => newInvoiceOf(rank, FIRST_NEW + run * some + at));
    await insertSageRows(books.sage, 'new', 'F_ECRITUREC', rows);
    await seeLedgers();
    again.push(
      await seconds(async () => {
        const changed = await refresh();
        if (changed !== some) throw new Error(`${changed} customers written again where ${some} had changed`);
      }),
    );
  }
  const idle: number[] = [];
  // The first of them takes out what the last change replaced.
  await refresh();
  for (let run = 0; run < RUNS; run++) {
    await seeLedgers();
    idle.push(await seconds(refresh));
  }
  const { reader } = await openStore(data.store);
  const { invoices } = await reader.readDatasetSize(COMPANY);
  await data.gateway.close();
  return {
    invoices,
    written: bare.rows,
    full: { measured: full, baseline: bare.seconds },
    partial: { measured: median(again), baseline: full },
    changed: some,
    idle: { measured: median(idle), baseline: full },
  };
}

serveParent(measure);
