import type { Company } from '../../../src/domain/company/company.ts';
import { type Day, day } from '../../../src/domain/day.ts';
import { computeFigures, computeForecast, type Figures } from '../../../src/domain/figures/figures.ts';
import { type Forecast, forecastOf } from '../../../src/domain/figures/forecast/company-forecast.ts';
import type { TiersCode } from '../../../src/domain/tiers/tiers-code.ts';
import { frenchHolidayNames, frenchHolidays } from '../../../src/platform/holidays.ts';
import type { SqlDatabase, SqlGateway } from '../../../src/platform/sql/database.ts';
import { openSageReader } from '../../../src/sage/sage-reader.ts';
import { migrate } from '../../../src/store/migrate.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { refreshDataset } from '../../../src/use-cases/figures/dataset/refresh-dataset.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { HandClock } from '../../use-cases/bench/clock.ts';
import { computeMeasure, type Dataset, type Selection } from '../measures/compute.ts';
import { isAggregate, readMeasures } from '../measures/measure.ts';
import { readViews } from '../measures/read-views.ts';

/** Null: the whole company. */
export type Who = TiersCode | null;

export interface Report {
  /** The whole company first, then its customers. */
  readonly everybody: readonly Who[];
  /** By the domain, from the books. */
  figures(asOf: Day, who: Who): Figures;
  /** By the domain, as of the day of the report. */
  forecast(who: Who): Forecast;
  /** By the aggregate stated beside the DAX, over the views. */
  measure(name: string, who: Who, days?: Pick<Selection, 'from' | 'to'>): number | string | null;
  /** Several measures by name, a sum or a count of no rows being 0: blank in Power BI. */
  measures(names: readonly string[], who: Who, days?: Pick<Selection, 'from' | 'to'>): Record<string, unknown>;
  readonly closing: Day;
}

/** How somebody comes by the facts: the views as Power BI imports them, or what was exported of them. */
export type ReadDataset = (database: SqlDatabase, company: Company) => Promise<Dataset>;

/** The dataset of one company, refreshed from its Sage base into the database STORE and read back. */
export async function openReport(
  gateway: SqlGateway,
  company: Company,
  today: Day,
  readDataset: ReadDataset = readViews,
): Promise<Report> {
  const database = await gateway.database('STORE');
  await migrate(database);
  const sage = openSageReader(await gateway.database(company.code), company);
  const clock = new HandClock(`${today}T09:00:00Z`);
  const { reader, writer } = await openStore(database, clock.now);
  const store = { ...reader, ...writer };
  const ports = {
    companies: { list: () => [company], get: () => company, sage: () => sage },
    dataset: store,
    holds: store,
    turns: store,
    clock,
    isHoliday: frenchHolidays(),
    nameHoliday: frenchHolidayNames(),
  };
  const refreshed = await refreshDataset({ ...ports, mayBegin: untilDone }, company, 'test');
  if (refreshed.kind !== 'refreshed') throw new Error(`The dataset is not refreshed: ${refreshed.kind}`);
  const dataset = await readDataset(database, company);
  const [{ entries, fiscalYears }, currency] = await Promise.all([
    sage.readLedgerHistory('all', today, null),
    sage.readBaseCurrency(),
  ]);
  const forecast = computeForecast({ entries, fiscalYears, asOf: today, policy: company.policy.figures });
  const ownOf = Map.groupBy(entries, ({ tiers }) => tiers);
  const stated = readMeasures();
  const zeroes = new Set(stated.filter(({ of }) => isAggregate(of)).map(({ name }) => name));
  // Looking through everybody's invoices for each customer, month and figure would take minutes.
  const invoicesOf = Map.groupBy(dataset.FactInvoice ?? [], ({ TiersKey }) => TiersKey);
  const measure: Report['measure'] = (name, who, days = {}) => {
    if (who === null) return computeMeasure(name, stated, dataset, days);
    const tiersKey = `${company.code}|${who}`;
    const near = { ...dataset, FactInvoice: invoicesOf.get(tiersKey) ?? [] };
    return computeMeasure(name, stated, near, { ...days, tiersKey });
  };
  return {
    everybody: [null, ...(dataset.DimTiers ?? []).map(({ Tiers }) => String(Tiers))],
    figures: (asOf, who) => {
      const own = who === null ? entries : (ownOf.get(who) ?? []);
      const { figures: policy } = company.policy;
      return computeFigures({ company: company.code, code: who, currency, asOf, entries: own, fiscalYears, policy });
    },
    forecast: (who) => forecastOf(forecast, who),
    measure,
    measures: (names, who, days) =>
      Object.fromEntries(names.map((name) => [name, measure(name, who, days) ?? (zeroes.has(name) ? 0 : null)])),
    closing: day(String(measure('Fin de mois retenue', null))),
  };
}
