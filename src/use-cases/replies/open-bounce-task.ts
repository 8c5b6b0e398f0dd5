import type { Bounce } from '../../domain/replies/bounce.ts';
import type { Clock } from '../ports/clock.ts';
import type { Dispatch } from '../ports/dispatch/dispatch-store.ts';
import type { OpenTask } from '../ports/recovery/open-task.ts';

/** A bounce in the words of an agenda. */
export type SayBounce = (bounce: Bounce) => string;

/** As long as a task may be: addresses may be long. */
const MAX_TEXT = 500;

/** For whoever approved the letter, today: it did not arrive (case E4). One a letter and address, however often it is told. */
export async function openBounceTask(
  { tasks, sayBounce, clock }: { readonly tasks: OpenTask; readonly sayBounce: SayBounce; readonly clock: Clock },
  letter: Dispatch,
  bounce: Bounce,
): Promise<void> {
  const { company, tiers, approvedBy, facts } = letter;
  const task = {
    company,
    owner: approvedBy,
    day: clock.today(),
    about: { kind: 'letter', id: letter.id, tiers, name: facts.tiers.name },
    text: sayBounce(bounce).slice(0, MAX_TEXT),
    madeBy: approvedBy,
    cause: `bounce:${letter.id}:${bounce.address}`.slice(0, 200),
  } as const;
  await tasks.openTask(task, clock.now());
}
