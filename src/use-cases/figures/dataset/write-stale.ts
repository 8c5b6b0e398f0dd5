import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { ForecastLife } from '../../../domain/figures/invoice-life.ts';
import { batchesOf } from '../../batches-of.ts';
import type { DatasetPorts } from './dataset-ports.ts';
import type { StaleTiers } from './find-stale.ts';
import { habitsOf } from './make-forecast.ts';
import { decideBatch, type Pass, readBatch } from './write-batch.ts';

/** Fewer than one transaction would hold: the base reads some customers and writes others while the facts of others are decided. */
const LINES_AT_ONCE = 5_000;

export interface Written {
  /** Snapshots that took the place of another. */
  readonly corrections: number;
  /** Of the customers written, where they are kept for the forecast. */
  readonly habits: readonly ForecastLife[];
}

/**
 * Reads, decides and writes the facts of these customers, batch by batch: the next one is read, and the one before written, while
 * one is decided. Null where the turn was lost meanwhile, or another pass began.
 */
export async function writeStale(
  ports: DatasetPorts,
  company: CompanyCode,
  pass: Pass & { readonly keepsHabits: boolean },
  stale: readonly StaleTiers[],
  holdsTurn: () => Promise<boolean>,
): Promise<Written | null> {
  const { dataset, clock, giveWay } = ports;
  const batches = [...batchesOf(stale, LINES_AT_ONCE)];
  const read = (at: number) => {
    const batch = batches[at];
    return batch && settled(readBatch(ports, company, pass, batch));
  };
  const habits: ForecastLife[] = [];
  let corrections = 0;
  let next = read(0);
  let written: Settled<boolean> = async () => true;
  for (let at = 0; next; at++) {
    const source = await next();
    next = read(at + 1);
    const facts = await decideBatch(source, pass, giveWay);
    corrections += facts.flatMap(({ snapshots }) => snapshots).filter(({ reason }) => reason !== 'closed').length;
    if (pass.keepsHabits) for (const one of facts) habits.push(...habitsOf(one.facts.invoices, pass.asOf));
    await giveWay?.();
    if (!(await written()) || !(await holdsTurn())) return null;
    written = settled(dataset.writeFacts(company, pass, facts, clock.now()));
  }
  return (await written()) ? { corrections, habits } : null;
}

type Settled<T> = () => Promise<T>;

/** What is under way: a fault of it is told to whoever asks for it, and to nobody where nobody does. */
function settled<T>(work: Promise<T>): Settled<T> {
  work.catch(() => undefined);
  return () => work;
}
