import { cents } from '../../src/domain/cents.ts';
import { type Day, day } from '../../src/domain/day.ts';
import type { ForecastFact } from '../../src/domain/figures/dataset/forecast-facts.ts';
import type { WrittenSnapshot } from '../../src/domain/figures/dataset/snapshots-to-write.ts';
import type { InvoiceFact, TiersFacts } from '../../src/domain/figures/dataset/tiers-facts.ts';
import type {
  CreditDecisionFact,
  DatasetWriter,
  FactsToWrite,
} from '../../src/use-cases/ports/figures/dataset-store.ts';

/** An open invoice of 100,00 € of 1 January 2026, due on the 31st, seen on 16 March. */
export const invoiceFact = (facts: Partial<InvoiceFact> = {}): InvoiceFact => ({
  ecNo: 1,
  tiers: 'A',
  piece: 'FA1',
  issued: day('2026-01-01'),
  due: day('2026-01-31'),
  paidOn: null,
  state: 'open',
  amount: cents(100_00),
  left: cents(100_00),
  lost: cents(0),
  isClaim: true,
  daysToPay: null,
  daysPastDue: null,
  daysLate: 44,
  bracket: 'd31_60',
  dmp: null,
  ...facts,
});

export const factsOf = (tiers: string, facts: Partial<TiersFacts> = {}): TiersFacts => ({
  tiers,
  invoices: [],
  payments: [],
  snapshots: [],
  reminders: [],
  moves: false,
  ...facts,
});

export const aSnapshot = (facts: Partial<WrittenSnapshot> = {}): WrittenSnapshot => ({
  tiers: 'A',
  monthEnd: day('2026-01-31'),
  version: 1,
  reason: 'closed',
  balance: cents(90_00),
  aging: { notDue: cents(50_00), d1_30: cents(20_00), d31_60: cents(10_00), d61_90: cents(15_00), over90: cents(5_00) },
  unallocated: cents(-10_00),
  late: cents(50_00),
  sales: cents(120_00),
  ...facts,
});

export const aForecast = (facts: Partial<ForecastFact> = {}): ForecastFact => ({
  tiers: 'A',
  weekStart: day('2026-03-16'),
  expected: cents(100_00),
  low: cents(80_00),
  high: cents(120_00),
  ...facts,
});

export const aDecisionFact = (facts: Partial<CreditDecisionFact> = {}): CreditDecisionFact => ({
  tiers: 'A',
  reference: 'BLC-2026-000001',
  askedOn: day('2026-03-01'),
  decidedOn: day('2026-03-02'),
  outcome: 'approved',
  amount: cents(1_000_00),
  overLimit: cents(200_00),
  decidedBy: 'L’Été',
  ...facts,
});

/** What a pass writes of a customer. */
export const toWrite = (facts: TiersFacts, seen = 'm', snapshots: readonly WrittenSnapshot[] = []): FactsToWrite => ({
  facts,
  seen,
  content: `lines of ${seen}`,
  past: `months of ${seen}`,
  snapshots,
});

interface WholePass {
  readonly company: string;
  readonly asOf?: Day;
  readonly all?: readonly FactsToWrite[];
  readonly forecast?: readonly ForecastFact[];
}

/** A pass that writes these facts and goes through. */
export async function writePass(
  writer: DatasetWriter,
  { company, asOf = day('2026-03-16'), all = [], forecast }: WholePass,
  now: Date,
): Promise<void> {
  const start = { company, name: 'L’Été & Fils', currency: 'EUR', asOf, dmpBy: 'invoice', total: all.length } as const;
  const generation = await writer.beginDataset(start, now);
  if (all.length > 0) await writer.writeFacts(company, { generation, asOf }, all, now);
  if (forecast) await writer.writeForecast(company, generation, forecast, asOf);
  const end = { asOf, dmpBy: 'invoice', reconciled: null, forecastOn: forecast ? asOf : null } as const;
  await writer.endDataset(company, generation, end, now);
}
