import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import type { FiguresPolicy } from '../../../domain/company/figures-policy.ts';
import type { Day } from '../../../domain/day.ts';
import { lastClosedMonth, linesOfMonths } from '../../../domain/figures/dataset/closed-months.ts';
import { decideFacts } from '../../../domain/figures/dataset/decide-facts.ts';
import type { SentReminder } from '../../../domain/figures/dataset/reminder-facts.ts';
import { closedMonths } from '../../../domain/figures/dataset/snapshots.ts';
import { snapshotsToWrite, type WrittenSnapshot } from '../../../domain/figures/dataset/snapshots-to-write.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import { contentsOf } from '../../content-of.ts';
import type { FactsToWrite, Generation } from '../../ports/figures/dataset-store.ts';
import type { GiveWay } from '../../ports/give-way.ts';
import type { Ledger } from '../../ports/sage-reader.ts';
import type { DatasetPorts } from './dataset-ports.ts';
import type { StaleTiers } from './find-stale.ts';

/** A month of the year before beside each of the last twelve, and the one that they open with. */
const SNAPSHOT_MONTHS = 13;

/** Customers whose facts are decided in one go: some tens of milliseconds of a busy ledger. */
const SLICE = 10;

export interface Pass {
  readonly asOf: Day;
  readonly generation: Generation;
  readonly currency: Currency;
  readonly policy: FiguresPolicy;
  readonly hasReminders: (tiers: TiersCode) => boolean;
}

/** Some customers' past, as it was read. */
export interface BatchSource {
  readonly batch: readonly StaleTiers[];
  readonly ledger: Pick<Ledger, 'entries' | 'fiscalYears'>;
  readonly reminders: readonly SentReminder[];
  /** The latest version of each month. */
  readonly snapshots: readonly WrittenSnapshot[];
}

/** One set-based query each, of those only who may have some. */
export async function readBatch(
  { companies, dataset }: Pick<DatasetPorts, 'companies' | 'dataset'>,
  company: CompanyCode,
  { asOf, hasReminders }: Pick<Pass, 'asOf' | 'hasReminders'>,
  batch: readonly StaleTiers[],
): Promise<BatchSource> {
  const codes = batch.map(({ tiers }) => tiers);
  const seenBefore = batch.filter(({ before }) => before !== null).map(({ tiers }) => tiers);
  const [ledger, reminders, snapshots] = await Promise.all([
    companies.sage(company).readLedgerHistory(codes, asOf, null),
    dataset.readSentReminders(company, codes.filter(hasReminders)),
    dataset.readSnapshots(company, seenBefore, closedMonths(asOf, SNAPSHOT_MONTHS)[0] ?? asOf),
  ]);
  return { batch, ledger, reminders, snapshots };
}

/** The facts of these customers, some at a time: each one's come from its own lines alone. */
export async function decideBatch(
  { batch, ledger, reminders, snapshots }: BatchSource,
  pass: Pass,
  giveWay: GiveWay | undefined,
): Promise<readonly FactsToWrite[]> {
  const byTiers = Map.groupBy(ledger.entries, ({ tiers }) => tiers);
  const writtenOf = Map.groupBy(snapshots, ({ tiers }) => tiers);
  const remindersOf = Map.groupBy(reminders, ({ tiers }) => tiers);
  const decided: FactsToWrite[] = [];
  for (const [at, stale] of batch.entries()) {
    if (at > 0 && at % SLICE === 0) await giveWay?.();
    const { tiers } = stale;
    const own = { entries: byTiers.get(tiers) ?? [], fiscalYears: ledger.fiscalYears };
    const from = { reminders: remindersOf.get(tiers) ?? [], written: writtenOf.get(tiers) ?? [] };
    decided.push(decideOne(stale, own, from, pass));
  }
  return decided;
}

/** Months that are closed for good stay as they were written: only those since are taken again. */
function decideOne(
  { tiers, before, byRules, seen }: StaleTiers,
  { entries, fiscalYears }: BatchSource['ledger'],
  { reminders, written }: { readonly reminders: readonly SentReminder[]; readonly written: readonly WrittenSnapshot[] },
  { asOf, currency, policy }: Pass,
): FactsToWrite {
  const contents = contentsOf(entries, fiscalYears);
  const pastTo = (day: Day): string => contents.of(linesOfMonths(entries, lastClosedMonth(day)));
  const past = pastTo(asOf);
  const isByThem = before !== null && before.seen !== '' && !byRules && before.past !== '';
  const isSameMonth = before !== null && lastClosedMonth(before.asOf) === lastClosedMonth(asOf);
  const isClosed = isByThem && before.past === (isSameMonth ? past : pastTo(before.asOf));
  const months = closedMonths(asOf, SNAPSHOT_MONTHS);
  const monthEnds = isClosed ? months.filter((end) => end > lastClosedMonth(before.asOf)) : months;
  const [facts] = decideFacts({ tiers: [tiers], entries, fiscalYears, reminders, currency, policy, asOf, monthEnds });
  if (!facts) throw new RangeError(`No facts of ${tiers}`);
  const looked = { on: before?.asOf ?? null, why: byRules ? 'rules-changed' : 'books-changed' } as const;
  return {
    facts,
    snapshots: snapshotsToWrite(facts.snapshots, written, looked),
    seen,
    content: contents.whole,
    past,
  };
}
