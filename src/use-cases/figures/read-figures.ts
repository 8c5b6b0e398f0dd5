import type { Company } from '../../domain/company/company.ts';
import type { Day } from '../../domain/day.ts';
import { computeFigures, computeForecast, type Figures } from '../../domain/figures/figures.ts';
import { type Forecast, forecastOf } from '../../domain/figures/forecast/company-forecast.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Companies } from '../ports/companies.ts';

type Ports = { readonly companies: Companies };

/**
 * The figures of one customer, or of a whole company (`code` null), as of a day. Set-based reads, of that customer's
 * lines alone where one is asked for. Who may see them is for the caller to check.
 */
export async function readFigures(ports: Ports, company: Company, code: TiersCode | null, asOf: Day): Promise<Figures> {
  const facts = await readFacts(ports, company, code === null ? 'all' : [code], asOf);
  return computeFigures({ ...facts, code });
}

export interface ForecastFigures extends Figures {
  readonly forecast: Forecast;
}

/** The same with what should come in. Everybody's lines are read also for one customer: its forecast is a part of the company's. */
export async function readForecastFigures(
  ports: Ports,
  company: Company,
  code: TiersCode | null,
  asOf: Day,
): Promise<ForecastFigures> {
  const { entries, ...facts } = await readFacts(ports, company, 'all', asOf);
  const forecast = computeForecast({ ...facts, entries });
  const own = code === null ? entries : entries.filter(({ tiers }) => tiers === code);
  return { ...computeFigures({ ...facts, code, entries: own }), forecast: forecastOf(forecast, code) };
}

async function readFacts({ companies }: Ports, company: Company, asked: readonly TiersCode[] | 'all', asOf: Day) {
  const sage = companies.sage(company.code);
  const [ledger, currency] = await Promise.all([sage.readLedgerHistory(asked, asOf, null), sage.readBaseCurrency()]);
  const { entries, fiscalYears } = ledger;
  const { figures: policy } = company.policy;
  return { company: company.code, currency, asOf, entries, fiscalYears, policy };
}
