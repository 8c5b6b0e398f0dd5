import type { Language } from '../../../domain/language.ts';
import type { WaitingTasks } from '../../../use-cases/ports/recovery/waiting-tasks.ts';
import type { Button } from '../cards/buttons.ts';

/** What waits, in words, and the button of its own room that opens it. */
export interface SaidTask {
  readonly say: (language: Language) => string;
  readonly open: (language: Language) => Button;
}

/** What a room has waiting for people, for their agenda. */
export interface TaskAddition extends WaitingTasks<SaidTask> {
  /** What of it is missing where it does not answer: a plural with its article. */
  readonly called: (language: Language) => string;
}
