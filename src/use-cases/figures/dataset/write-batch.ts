import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import type { FiguresPolicy } from '../../../domain/company/figures-policy.ts';
import type { Day } from '../../../domain/day.ts';
import { type DatasetSource, decideFacts } from '../../../domain/figures/dataset/decide-facts.ts';
import { closedMonths } from '../../../domain/figures/dataset/snapshots.ts';
import { snapshotsToWrite } from '../../../domain/figures/dataset/snapshots-to-write.ts';
import type { TiersFacts } from '../../../domain/figures/dataset/tiers-facts.ts';
import type { Entry } from '../../../domain/ledger/entry.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import { contentOf } from '../../content-of.ts';
import type { FactsToWrite } from '../../ports/figures/dataset-store.ts';
import type { GiveWay } from '../../ports/give-way.ts';
import type { DatasetPorts } from './dataset-ports.ts';
import type { StaleTiers } from './find-stale.ts';

/** A month of the year before beside each of the last twelve, and the one that they open with. */
export const SNAPSHOT_MONTHS = 13;

/** Customers whose facts are decided in one go: some tens of milliseconds of a busy ledger. */
const SLICE = 10;

/** Reads some customers' past, decides their facts and writes them; answers how many snapshots took the place of another. */
export async function writeBatch(
  { companies, dataset, clock, giveWay }: DatasetPorts,
  company: CompanyCode,
  { asOf, ...settings }: { readonly asOf: Day; readonly currency: Currency; readonly policy: FiguresPolicy },
  batch: readonly StaleTiers[],
): Promise<number> {
  const codes = batch.map(({ tiers }) => tiers);
  const monthEnds = closedMonths(asOf, SNAPSHOT_MONTHS);
  const [ledger, reminders, written] = await Promise.all([
    companies.sage(company).readLedgerHistory(codes, asOf, null),
    dataset.readSentReminders(company, codes),
    dataset.readSnapshots(company, codes, monthEnds[0] ?? asOf),
  ]);
  const { entries, fiscalYears } = ledger;
  const source = { tiers: codes, entries, fiscalYears, reminders, ...settings, asOf, monthEnds };
  const decided = await decideInSlices(source, giveWay);
  const writtenOf = Map.groupBy(written, ({ tiers }) => tiers);
  const facts = decided.map(({ content, ...one }, at): FactsToWrite => {
    const stale = batch[at];
    const looked = {
      on: stale?.before?.asOf ?? null,
      why: stale?.byRules ? 'rules-changed' : 'books-changed',
    } as const;
    const snapshots = snapshotsToWrite(one.snapshots, writtenOf.get(one.tiers) ?? [], looked);
    return { facts: one, snapshots, seen: stale?.seen ?? '', content };
  });
  await dataset.replaceFacts(company, asOf, facts, clock.now());
  return facts.reduce((sum, { snapshots }) => sum + snapshots.filter(({ reason }) => reason !== 'closed').length, 0);
}

/** With the content of the lines that they come from. */
type Decided = TiersFacts & Pick<FactsToWrite, 'content'>;

/** The same facts, some customers at a time: each one's come from its own lines alone. */
async function decideInSlices(source: DatasetSource, giveWay: GiveWay | undefined): Promise<readonly Decided[]> {
  const byTiers = Map.groupBy(source.entries, ({ tiers }) => tiers);
  const linesOf = (tiers: TiersCode): readonly Entry[] => byTiers.get(tiers) ?? [];
  const decided: Decided[] = [];
  for (let at = 0; at < source.tiers.length; at += SLICE) {
    if (at > 0) await giveWay?.();
    const tiers = source.tiers.slice(at, at + SLICE);
    const facts = decideFacts({ ...source, tiers, entries: tiers.flatMap(linesOf) });
    for (const one of facts) decided.push({ ...one, content: contentOf(linesOf(one.tiers)) });
  }
  return decided;
}
