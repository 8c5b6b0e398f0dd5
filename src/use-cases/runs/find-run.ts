import type { Company } from '../../domain/company/company.ts';
import type { Role } from '../../domain/company/role.ts';
import type { Person } from '../../domain/person.ts';
import type { LetterKind } from '../../domain/relance/letter-kind.ts';
import type { RunState } from '../../domain/runs/run.ts';
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

type Found = Awaited<ReturnType<typeof findRunOf>>;
type Runs = Pick<RunReader, 'readRun' | 'listRuns'>;

/**
 * The run that is to be approved at the terminal. Without an id, the one that waits of the kind asked for, of rappels where none is;
 * where another waits then, it is asked which.
 */
export async function findRunToApprove(runs: Runs, company: Company, id: string, kind?: LetterKind): Promise<Found> {
  if (id !== '') return findRunOf(runs, company, id, kind);
  const waiting = await listIn(runs, company, ['prepared']);
  if (isOfAnother(waiting, kind)) return notDone({ code: 'which-run', waiting });
  return findRunOf(runs, company, id, kind ?? 'rappel');
}

/**
 * The run that an act is for which only those in these states can bear. Without an id, the only one of the kind asked for, of rappels where
 * none is; where several can, or one of another kind then, it is asked which: no list is shown before.
 */
export async function findRunToSteer(
  runs: Runs,
  company: Company,
  id: string,
  from: readonly RunState[],
  kind?: LetterKind,
): Promise<Found> {
  if (id !== '') return findRunOf(runs, company, id, kind);
  const able = await listIn(runs, company, from);
  const meant = able.filter((one) => one.kind === (kind ?? 'rappel'));
  if (isOfAnother(able, kind)) return notDone({ code: 'which-run', waiting: able });
  if (meant.length > 1) return notDone({ code: 'which-run', waiting: meant });
  const [only] = meant;
  return only ? { kind: 'found', run: only } : findRunOf(runs, company, id, kind ?? 'rappel');
}

const RELEASING: readonly RunState[] = ['sending', 'paused', 'cancelled', 'done'];

/**
 * The run whose letters by post are asked for. Without an id, the newest that was approved of the kind asked for, of rappels where none is;
 * where one of another kind is newer then, it is asked which.
 */
export async function findRunToPost(runs: Runs, company: Company, id: string, kind?: LetterKind): Promise<Found> {
  if (id !== '') return findRunOf(runs, company, id, kind);
  const approved = await listIn(runs, company, RELEASING);
  const meant = approved.find((one) => one.kind === (kind ?? 'rappel'));
  const [newest] = approved;
  if (kind === undefined && newest && newest !== meant) {
    return notDone({ code: 'which-run', waiting: meant ? [newest, meant] : [newest] });
  }
  return meant ? { kind: 'found', run: meant } : findRunOf(runs, company, id, kind ?? 'rappel');
}

const listIn = async (runs: Runs, company: Company, states: readonly RunState[]): Promise<readonly RunWithCounts[]> =>
  (await runs.listRuns(company.code, LOOKED_BACK)).filter(({ state }) => states.includes(state));

const isOfAnother = (found: readonly RunWithCounts[], kind: LetterKind | undefined): boolean =>
  kind === undefined && found.some((one) => one.kind !== 'rappel');
