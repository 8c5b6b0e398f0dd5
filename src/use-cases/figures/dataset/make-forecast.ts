import type { CompanyCode } from '../../../domain/company/company-code.ts';
import { addDays, type Day } from '../../../domain/day.ts';
import { forecastFacts } from '../../../domain/figures/dataset/forecast-facts.ts';
import { forecastInSlices } from '../../../domain/figures/forecast/company-forecast.ts';
import { drainGivingWay } from '../../drain-giving-way.ts';
import type { DatasetPorts } from './dataset-ports.ts';

/** Two years of habits before the earliest day that the back-test starts from, and some. */
const PAST_DAYS = 730 + 7 * 27;

/**
 * Everybody's habits are in it: made from all the facts written, once a day, and again once they are decided anew. Making it takes a
 * while: false where the turn was lost meanwhile, and nothing is written.
 */
export async function makeForecast(
  { dataset, giveWay }: DatasetPorts,
  company: CompanyCode,
  asOf: Day,
  holdsTurn: () => Promise<boolean>,
): Promise<boolean> {
  const lives = await dataset.readStoredLives(company, addDays(asOf, -PAST_DAYS));
  await giveWay?.();
  const forecast = await drainGivingWay(forecastInSlices(lives, asOf), giveWay);
  if (!(await holdsTurn())) return false;
  await dataset.replaceForecast(company, forecastFacts(forecast), asOf);
  return true;
}
