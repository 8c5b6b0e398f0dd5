import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { Person } from '../../domain/person.ts';
import type { LineFacts } from '../../domain/runs/line-facts.ts';
import { asksFacts, type LineFilter } from '../../domain/runs/line-filter.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { authorize, companiesOf, holds } from '../authorize.ts';
import type { RunReader, RunWithCounts, SendingStop } from '../ports/runs/run-store.ts';
import { type Refused, refuse } from '../refusal.ts';
import { listProposals, type ProposalPorts, type Proposals } from '../relance/list-proposals.ts';
import { readFactsOf } from './facts-of-lines.ts';
import type { RunRightsPorts } from './find-run.ts';

export type ShowProposalsPorts = ProposalPorts & RunRightsPorts & { readonly runs: RunReader };

/** Runs of other kinds are passed over. */
const LOOKED_BACK = 20;

/** What is proposed to all customers of a company, and its newest run of rappels. */
export interface ProposalsView {
  readonly kind: 'proposals';
  readonly company: Company;
  readonly proposals: Proposals;
  readonly latest: RunWithCounts | null;
  readonly stop: SendingStop | null;
  readonly mayPrepare: boolean;
  /** What stands behind a customer; null where the filter asks for nothing of it. */
  factsOf(code: TiersCode, currency: Currency): LineFacts | null;
}

/**
 * For whoever may read the company. Nothing is prepared: that reads Sage again. Sheets are read once, and only where the filter asks
 * what they say; a segment of amounts is then told by what is asked for, a run tells it by all that is late.
 */
export async function showProposals(
  ports: ShowProposalsPorts,
  who: Person,
  code: CompanyCode,
  filter: LineFilter = {},
): Promise<ProposalsView | Refused> {
  const right = await authorize(ports, who, code, 'reader');
  if (right.kind === 'refused') return right;
  const { company, roles } = right;
  const [proposals, runs, stop] = await Promise.all([
    listProposals(ports, company),
    ports.runs.listRuns(code, LOOKED_BACK),
    ports.runs.readStop(code),
  ]);
  const rows = proposals.proposals.map((row) => ({ code: row.code, currency: row.currency, lateTotal: row.total }));
  const factsOf = asksFacts(filter) ? await readFactsOf(ports, company, rows) : () => null;
  const latest = runs.find(({ kind }) => kind === 'rappel') ?? null;
  return { kind: 'proposals', company, proposals, latest, stop, mayPrepare: holds(roles, 'collector'), factsOf };
}

/** Companies that the person may read, in their order; one at least. */
export async function runCompanies(
  ports: RunRightsPorts,
  who: Person,
): Promise<{ readonly kind: 'companies'; readonly companies: readonly Company[] } | Refused> {
  const companies = await companiesOf(ports, who, 'reader');
  return companies.length === 0
    ? refuse({ code: 'not-allowed', needed: 'reader', company: null })
    : { kind: 'companies', companies };
}
