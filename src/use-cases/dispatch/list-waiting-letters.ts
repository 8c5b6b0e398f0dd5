import type { Company } from '../../domain/company/company.ts';
import { addDays, type Day, parisDay } from '../../domain/day.ts';
import type { Person } from '../../domain/person.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import type { Dispatch, DispatchReader, UnreadableDispatch } from '../ports/dispatch/dispatch-store.ts';
import type { FailedLetters } from '../ports/dispatch/failed-letters.ts';

export interface WaitingLetter {
  /** One that cannot be read is told by its id: it is among those to check, where whoever looks finds what to do. */
  readonly dispatch: Dispatch | UnreadableDispatch;
  /** `to-check`: a person must say what became of it. `failed`: nothing left, and nothing was written since. */
  readonly why: 'to-check' | 'failed';
  /** On which it came to that. */
  readonly day: Day;
  readonly isMine: boolean;
}

const MOST = 100;
/** A letter that failed longer ago than this was given up, whatever it was. */
const FAILED_FOR_DAYS = 30;

/**
 * Letters that wait for a person: those to check are of whoever approved them and of every collector of the company, who may all
 * answer; those that failed are of whoever approved them.
 */
export async function listWaitingLetters(
  ports: {
    readonly clock: Clock;
    readonly directory: Pick<Directory, 'rolesOf'>;
    readonly dispatches: Pick<DispatchReader, 'listDispatches'>;
    readonly failed: FailedLetters;
  },
  who: Person | null,
  companies: readonly Company[],
): Promise<readonly WaitingLetter[]> {
  const codes = companies.map(({ code }) => code);
  const since = new Date(`${addDays(ports.clock.today(), -FAILED_FOR_DAYS)}T00:00:00Z`);
  const [toCheck, failed, roles] = await Promise.all([
    ports.dispatches.listDispatches({ states: ['to-check'] }, MOST),
    ports.failed.listFailed(codes, since, MOST),
    Promise.all(companies.map((company) => (who ? ports.directory.rolesOf(who, company) : new Set()))),
  ]);
  const collects = new Set(codes.filter((_, at) => roles[at]?.has('collector')));
  const isOwn = ({ approvedBy }: UnreadableDispatch | Dispatch): boolean => approvedBy.id === who?.id;
  const letter = (why: WaitingLetter['why'], dispatch: WaitingLetter['dispatch'], isMine: boolean): WaitingLetter => ({
    dispatch,
    why,
    day: parisDay(new Date(dispatch.since)),
    isMine,
  });
  return [
    ...[...toCheck.dispatches, ...toCheck.unreadable]
      .filter(({ company }) => codes.includes(company))
      .map((one) => letter('to-check', one, isOwn(one) || collects.has(one.company))),
    ...[...failed.dispatches, ...failed.unreadable].map((one) => letter('failed', one, isOwn(one))),
  ];
}
