import { openCompanies } from '../../src/assemble/open-companies.ts';
import { assemble } from '../../src/assemble.ts';
import type { FiguresDesk } from '../../src/channels/teams/rooms/figures/desk.ts';
import { openFiguresDesk } from '../../src/channels/teams/rooms/figures/open-desk.ts';
import { DEMO_SANDBOX, demoOutside } from '../../src/demo/demo-outside.ts';
import type { Company } from '../../src/domain/company/company.ts';
import type { CompanyCode } from '../../src/domain/company/company-code.ts';
import { type Day, day } from '../../src/domain/day.ts';
import { computeFigures, computeForecast } from '../../src/domain/figures/figures.ts';
import { forecastOf } from '../../src/domain/figures/forecast/company-forecast.ts';
import type { Payment } from '../../src/domain/figures/invoice-life.ts';
import { readPayments } from '../../src/domain/figures/lives/payments.ts';
import type { TiersCode } from '../../src/domain/tiers/tiers-code.ts';
import { openLog } from '../../src/platform/log.ts';
import type { SqlDatabase, SqlGateway } from '../../src/platform/sql/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { ForecastFigures } from '../../src/use-cases/figures/read-figures.ts';
import type { Companies } from '../../src/use-cases/ports/companies.ts';
import { pastOf } from '../builders/figures.ts';
import type { Dataset } from '../powerbi/measures/compute.ts';
import { readViews } from '../powerbi/measures/read-views.ts';
import { directoryOf, READER } from '../use-cases/bench/people.ts';

/** Everything that says figures, over the same bases and one store. The day stands where a test puts it. */
export interface OneBase {
  setToday(value: Day): void;
  /** What a command of the terminal answers, `--json` given. Throws where it could not. */
  ask(code: CompanyCode, ...argv: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  /** What the report would import. */
  views(): Promise<Dataset>;
  /** The rules over one reading of everybody's lines; customers by picking theirs out. */
  readRules(code: CompanyCode): Promise<(tiers: TiersCode | null, asOf: Day) => Promise<ForecastFigures>>;
  /** What came in, of everybody, by the rules. */
  readPayments(code: CompanyCode, asOf: Day): Promise<readonly Payment[]>;
  /** For somebody who may read that company alone. */
  cards(code: CompanyCode): FiguresDesk;
}

const NOBODY = 'http://127.0.0.1:9';

export async function openOneBase(
  gateway: SqlGateway,
  known: readonly { readonly company: Company; readonly sage: SqlDatabase }[],
): Promise<OneBase> {
  await gateway.createDatabase('STORE');
  const database = await gateway.database('STORE');
  await migrate(database);
  let today = day('2026-01-01');
  const clock = { now: () => new Date(`${today}T09:00:00Z`), today: () => today };
  const { reader } = await openStore(database, clock.now);
  const companies = openCompanies(known, clock);
  const data = { gateway, store: database, companies: known, seededOn: null };
  const addresses = { graphUrl: NOBODY, publicBaseUrl: NOBODY };
  const outside = demoOutside({ data, clock, sending: DEMO_SANDBOX, logger: openLog('error'), ...addresses });
  const relance = await assemble({ ...outside, closeOutside: async () => undefined });
  return {
    setToday: (value) => {
      today = value;
    },
    ask: async (code, ...argv) => {
      const { exitCode, output } = await relance.runCli([...argv, '--company', code, '--json']);
      if (exitCode !== 0) throw new Error(`${argv.join(' ')}: ${output}`);
      return JSON.parse(output);
    },
    views: () => readViews(database),
    readRules: (code) => readRules(companies, companyOf(companies, code)),
    readPayments: async (code, asOf) => {
      const { entries, fiscalYears } = await companies.sage(code).readLedgerHistory('all', asOf, null);
      return readPayments(pastOf(entries, asOf, fiscalYears));
    },
    cards: (code) => {
      const directory = directoryOf({ [`${READER.id}@${code}`]: ['reader'] });
      return openFiguresDesk({ companies, directory, clock, dataset: reader, positions: reader });
    },
  };
}

function companyOf(companies: Companies, code: CompanyCode): Company {
  const company = companies.get(code);
  if (!company) throw new RangeError(`No company ${code}`);
  return company;
}

async function readRules(companies: Companies, company: Company) {
  const sage = companies.sage(company.code);
  const currency = await sage.readBaseCurrency();
  const read = async (asOf: Day) => {
    const { entries, fiscalYears } = await sage.readLedgerHistory('all', asOf, null);
    const forecast = computeForecast({ entries, fiscalYears, asOf, policy: company.policy.figures });
    return { entries, fiscalYears, forecast, byTiers: Map.groupBy(entries, ({ tiers }) => tiers) };
  };
  const readings = new Map<Day, ReturnType<typeof read>>();
  const known = new Map<string, ForecastFigures>();
  return async (code: TiersCode | null, asOf: Day): Promise<ForecastFigures> => {
    const key = `${asOf} ${code ?? ''}`;
    const before = known.get(key);
    if (before) return before;
    const reading = readings.get(asOf) ?? read(asOf);
    readings.set(asOf, reading);
    const { byTiers, fiscalYears, forecast, ...all } = await reading;
    const entries = code === null ? all.entries : (byTiers.get(code) ?? []);
    const { figures: policy } = company.policy;
    const facts = { company: company.code, code, currency, asOf, entries, fiscalYears, policy };
    const figures = { ...computeFigures(facts), forecast: forecastOf(forecast, code) };
    known.set(key, figures);
    return figures;
  };
}
