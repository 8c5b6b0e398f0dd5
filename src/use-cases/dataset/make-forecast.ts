import type { CompanyCode } from '../../domain/company/company-code.ts';
import { shareForecast } from '../../domain/dataset/share-forecast.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { DatasetPorts } from './dataset-ports.ts';

/** Two years of habits before the earliest day that the back-test starts from, and some. */
const PAST_DAYS = 730 + 7 * 27;

/** Everybody's habits are in it: made from all the facts written, once a day, and again once they are decided anew. */
export async function makeForecast({ dataset, giveWay }: DatasetPorts, company: CompanyCode, asOf: Day): Promise<void> {
  const lives = await dataset.readStoredLives(company, addDays(asOf, -PAST_DAYS));
  await giveWay?.();
  await dataset.replaceForecast(company, shareForecast(lives, asOf), asOf);
}
