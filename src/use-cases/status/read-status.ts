import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Day } from '../../domain/day.ts';
import type { Person } from '../../domain/person.ts';
import { companiesOf } from '../authorize.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import type { RunReader, SendingStop } from '../ports/runs/run-store.ts';
import type { PassRun, StandingLetters, StandingReader } from '../ports/status/status-store.ts';
import { type Refused, refuse } from '../refusal.ts';
import { withoutCompanies } from './pass-fault.ts';
import { readStanding } from './read-standing.ts';

export interface StatusPorts {
  readonly companies: Companies;
  readonly clock: Clock;
  readonly status: StandingReader;
  readonly runs: Pick<RunReader, 'readStop'>;
  /** Of the product. */
  readonly version: string;
}

export interface CompanyStatus {
  readonly company: CompanyCode;
  /** False: Sage did not answer, and its last bank entry is unknown. */
  readonly sageAnswers: boolean;
  readonly lastBankEntry: Day | null;
  /** Under way, by state; none that is at its end. */
  readonly queue: readonly Pick<StandingLetters, 'state' | 'letters'>[];
  /** Waiting for a person. */
  readonly toCheck: number;
  /** Stopped before they left, within `FAILED_WITHIN_DAYS`. */
  readonly failed: number;
  readonly stop: SendingStop | null;
}

export interface Status {
  readonly kind: 'status';
  readonly version: string;
  readonly companies: readonly CompanyStatus[];
  readonly passes: readonly PassRun[];
}

/** How the product stands, of the companies that the person administers; nobody else is told. */
export async function readStatus(
  ports: StatusPorts & { readonly directory: Directory },
  who: Person,
): Promise<Status | Refused> {
  const administered = await companiesOf(ports, who, 'admin');
  if (administered.length === 0) return refuse({ code: 'not-allowed', needed: 'admin', company: null });
  const status = await statusOf(ports, administered);
  return administered.length === ports.companies.list().length
    ? status
    : { ...status, passes: status.passes.map(ofSome) };
}

const ofSome = (run: PassRun): PassRun => ({ ...run, fault: run.fault && withoutCompanies(run.fault) });

/** The same of these companies, at the terminal: whoever may open it may read it. */
export const readStatusAtTerminal = (ports: StatusPorts, companies: readonly Company[]): Promise<Status> =>
  statusOf(ports, companies);

async function statusOf(ports: StatusPorts, companies: readonly Company[]): Promise<Status> {
  const [{ letters, passes }, ...each] = await Promise.all([
    readStanding(ports),
    ...companies.map((company) => readCompany(ports, company)),
  ]);
  return {
    kind: 'status',
    version: ports.version,
    companies: each.map((one) => ({ ...one, ...countsOf(letters.filter(({ company }) => company === one.company)) })),
    passes,
  };
}

async function readCompany({ companies, runs }: StatusPorts, { code }: Company) {
  const [freshness, stop] = await Promise.all([
    companies
      .sage(code)
      .readFreshness()
      .catch(() => null),
    runs.readStop(code),
  ]);
  return {
    company: code,
    sageAnswers: freshness !== null,
    lastBankEntry: freshness?.lastBankEntry ?? null,
    stop,
  };
}

function countsOf(standing: readonly StandingLetters[]): Pick<CompanyStatus, 'queue' | 'toCheck' | 'failed'> {
  const numberOf = (wanted: StandingLetters['state']): number =>
    standing.reduce((sum, one) => sum + (one.state === wanted ? one.letters : 0), 0);
  const states = [...new Set(standing.map(({ state }) => state))];
  return {
    queue: states
      .filter((state) => state !== 'to-check' && state !== 'stopped')
      .map((state) => ({ state, letters: numberOf(state) })),
    toCheck: numberOf('to-check'),
    failed: numberOf('stopped'),
  };
}
