import type { CompanyCode } from '../../../domain/company/company-code.ts';
import { addDays, type Day } from '../../../domain/day.ts';
import { type ForecastFact, forecastFacts } from '../../../domain/figures/dataset/forecast-facts.ts';
import type { InvoiceFact } from '../../../domain/figures/dataset/tiers-facts.ts';
import { forecastInSlices } from '../../../domain/figures/forecast/company-forecast.ts';
import type { ForecastLife } from '../../../domain/figures/invoice-life.ts';
import { drainGivingWay } from '../../drain-giving-way.ts';
import type { Generation } from '../../ports/figures/dataset-store.ts';
import type { DatasetPorts } from './dataset-ports.ts';

/** Two years of habits before the earliest day that the back-test starts from, and some. */
const PAST_DAYS = 730 + 7 * 27;

const firstPaid = (asOf: Day): Day => addDays(asOf, -PAST_DAYS);

/** As much of what was decided of a customer as its habits are read from. */
export const habitsOf = (invoices: readonly InvoiceFact[], asOf: Day): readonly ForecastLife[] =>
  invoices.filter(({ state, paidOn }) => state === 'open' || (paidOn !== null && paidOn >= firstPaid(asOf)));

/**
 * Everybody's habits are in it: those of the customers that this pass decided are given, of the others the facts that are read.
 * Made once a day, and again once facts are decided anew.
 */
export async function makeForecast(
  { dataset, giveWay }: Pick<DatasetPorts, 'dataset' | 'giveWay'>,
  company: CompanyCode,
  { asOf, generation }: { readonly asOf: Day; readonly generation: Generation },
  decided: readonly ForecastLife[],
): Promise<readonly ForecastFact[]> {
  const others = await dataset.readStoredLives(company, firstPaid(asOf), generation);
  await giveWay?.();
  return forecastFacts(await drainGivingWay(forecastInSlices([...others, ...decided], asOf), giveWay));
}
