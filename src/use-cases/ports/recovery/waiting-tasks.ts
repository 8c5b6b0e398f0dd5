import type { Company } from '../../../domain/company/company.ts';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Role } from '../../../domain/company/role.ts';
import type { Day } from '../../../domain/day.ts';
import type { Person } from '../../../domain/person.ts';
import type { TaskAbout } from '../../../domain/recovery/task.ts';

/** What a room has waiting for people: derived from what it keeps anyway, so that it is over when the matter is. */
export interface WaitingTask<Said> {
  readonly company: CompanyCode;
  /** Whose it is by name; empty: of whoever holds `role`. */
  readonly owners: readonly Person[];
  /** Who else may do it; null: nobody. */
  readonly role: Role | null;
  /** Whether it waits for the person who asked. */
  readonly isMine: boolean;
  /** On which it is to be done; late from the day after. */
  readonly day: Day;
  readonly about: TaskAbout;
  /** The room's words for it, and how it is opened. */
  readonly said: Said;
}

export interface TasksAsked {
  /** Null: whoever works at the machine itself, for whom nothing waits. */
  readonly who: Person | null;
  /** Those that the person may read; the room asks no rights to see. */
  readonly companies: readonly Company[];
  readonly today: Day;
}

/** A room that has something waiting for people. What it throws is said as missing. */
export interface WaitingTasks<Said> {
  read(asked: TasksAsked): Promise<readonly WaitingTask<Said>[]>;
}
