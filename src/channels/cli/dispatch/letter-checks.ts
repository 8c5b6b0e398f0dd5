import type { Company } from '../../../domain/company/company.ts';
import { standingOf } from '../../../use-cases/dispatch/standing.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type {
  Dispatch,
  DispatchList,
  DispatchReader,
  DispatchState,
} from '../../../use-cases/ports/dispatch/dispatch-store.ts';
import type { Check } from '../../../use-cases/run-checks.ts';
import { doctorLettersWords as words } from '../../words/doctor/dispatch/letters.ts';
import { doctorWords } from '../../words/doctor/doctor.ts';
import { explainStanding, faultWords } from '../../words/explain/fault.ts';
import { check, right, wrong } from '../doctor/answers.ts';
import { mendFor } from '../doctor/fault-mends.ts';

export interface LettersToCheck {
  readonly dispatches: Pick<DispatchReader, 'listDispatches'>;
  readonly clock: Pick<Clock, 'now'>;
}

const MOST = 200;
/** A refusal of before that nothing has repeated since is no longer news. */
const RECENT_MS = 7 * 86_400_000;
const LEFT: readonly DispatchState[] = ['confirmed', 'filed', 'recorded', 'done'];

/** Letters that Microsoft 365 refused, as long as none has left since, those that wait for a person, and those that cannot be read. */
export function lettersCheck(company: Company, ports: LettersToCheck): Check {
  return check(
    words.name(company.code),
    async () => {
      const { dispatches: troubled, unreadable } = await listTroubled(company, ports);
      if (troubled.length + unreadable.length === 0) return right(words.seen);
      const groups = [...Map.groupBy(troubled, groupOf).values()];
      const mends = groups.flatMap(([first]) => (first ? [mendOf(company, first)] : []));
      const lost = unreadable.map(({ tiers, place }) => words.unreadable(tiers, place));
      const mend = unreadable.length > 0 ? [words.mendUnreadable] : [];
      return wrong([...groups.map(sayOf), ...lost].join(' '), [...new Set([...mends, ...mend])].join(' '));
    },
    () => doctorWords.store.mend,
  );
}

async function listTroubled({ code }: Company, { dispatches: reader, clock }: LettersToCheck): Promise<DispatchList> {
  const list = (states: readonly DispatchState[], most = MOST) =>
    reader.listDispatches({ company: code, states }, most);
  const [over, left] = await Promise.all([list(['to-check', 'stopped']), list(LEFT, 1)]);
  const recent = new Date(clock.now().getTime() - RECENT_MS).toISOString();
  const last = left.dispatches[0] ?? left.unreadable[0];
  const since = [recent, last?.since ?? ''].toSorted().at(-1) ?? recent;
  const dispatches = over.dispatches.filter((one) => {
    const standing = standingOf(one);
    return one.state === 'to-check' || (standing === 'refused' && one.since > since);
  });
  return { dispatches, unreadable: over.unreadable };
}

const groupOf = (dispatch: Dispatch): string => `${standingOf(dispatch)} ${dispatch.lastError?.code}`;

function sayOf(group: readonly Dispatch[]): string {
  const [first] = group;
  if (!first) return '';
  const fault = first.lastError ?? { code: 'unknown' };
  return words.some(group.length, explainStanding(first, 'fr'), faultWords(fault, 'fr').why, fault.code);
}

function mendOf(company: Company, dispatch: Dispatch): string {
  const mend = dispatch.lastError ? mendFor(company, dispatch.lastError) : '';
  const decide = dispatch.state === 'to-check' ? words.decide : '';
  return [mend, decide].filter((part) => part !== '').join(' ');
}
