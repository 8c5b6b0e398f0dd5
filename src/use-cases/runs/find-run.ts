import type { Company } from '../../domain/company/company.ts';
import type { Role } from '../../domain/company/role.ts';
import type { Person } from '../../domain/person.ts';
import type { LetterKind } from '../../domain/relance/letter-kind.ts';
import { authorize, holds } from '../authorize.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import type { RunReader, RunWithCounts } from '../ports/runs/run-store.ts';
import { refuse } from '../refusal.ts';
import { type NotDone, notDone, type RunRefused } from './run-problem.ts';

export interface RunRightsPorts {
  readonly companies: Companies;
  readonly directory: Directory;
}

export interface FoundRun {
  readonly kind: 'found';
  readonly run: RunWithCounts;
  readonly company: Company;
  readonly roles: ReadonlySet<Role>;
}

/** A run of a company where the person holds one of these roles; of others nothing is said. */
export async function findRun(
  ports: RunRightsPorts & { readonly runs: Pick<RunReader, 'readRun'> },
  who: Person,
  id: string,
  needed: readonly [Role, ...Role[]],
): Promise<FoundRun | RunRefused> {
  const run = await ports.runs.readRun(id);
  if (!run) return notDone({ code: 'unknown-run' });
  const right = await authorize(ports, who, run.company, 'reader');
  if (right.kind === 'refused') return right;
  if (!needed.some((role) => holds(right.roles, role))) {
    return refuse({ code: 'not-allowed', needed: needed[0], company: run.company });
  }
  return { kind: 'found', run, company: right.company, roles: right.roles };
}

const LOOKED_BACK = 50;

/** The same at the terminal: of the company asked for; without an id, its newest, of a kind where one is asked for. */
export async function findRunOf(
  runs: Pick<RunReader, 'readRun' | 'listRuns'>,
  company: Company,
  id: string,
  kind?: LetterKind,
): Promise<{ readonly kind: 'found'; readonly run: RunWithCounts } | NotDone> {
  const run =
    id === ''
      ? (await runs.listRuns(company.code, LOOKED_BACK)).find((one) => (kind ?? one.kind) === one.kind)
      : await runs.readRun(id);
  return run?.company === company.code ? { kind: 'found', run } : notDone({ code: 'unknown-run' });
}

/**
 * The run that is to be approved at the terminal. Without an id, the one that waits of the kind asked for, of rappels where none is;
 * where another waits then, it is asked which.
 */
export async function findRunToApprove(
  runs: Pick<RunReader, 'readRun' | 'listRuns'>,
  company: Company,
  id: string,
  kind?: LetterKind,
): ReturnType<typeof findRunOf> {
  if (id === '' && kind === undefined) {
    const waiting = (await runs.listRuns(company.code, LOOKED_BACK)).filter(({ state }) => state === 'prepared');
    if (waiting.some((one) => one.kind !== 'rappel')) return notDone({ code: 'which-run', waiting });
  }
  return findRunOf(runs, company, id, kind ?? (id === '' ? 'rappel' : undefined));
}
