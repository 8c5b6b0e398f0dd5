import type { CompanyCode } from '../company/company-code.ts';
import type { Day } from '../day.ts';
import type { Person } from '../person.ts';
import type { TiersCode } from '../tiers/tiers-code.ts';

const TASK_KINDS = ['customer', 'letter', 'order', 'handover'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** What a task is about, and whose account that is. */
export interface TaskAbout {
  readonly kind: TaskKind;
  /** Of a customer its code, of a letter its dispatch, of an order its hold, of what is handed over the proposal (`handoverId`). */
  readonly id: string;
  readonly tiers: TiersCode;
  /** Of the customer, as it was when the task was made. */
  readonly name: string;
}

export interface TaskEnd {
  readonly how: 'done' | 'dropped';
  readonly by: Person;
  /** ISO instant. */
  readonly at: string;
  /** Never empty of one that was dropped; null of one that was done. */
  readonly reason: string | null;
}

/** Something that one person is to do on a day. It is late from the day after. */
export interface Task {
  readonly id: string;
  readonly company: CompanyCode;
  /** Rises with every change; cards carry it, and acts compare it. */
  readonly version: number;
  readonly owner: Person;
  readonly day: Day;
  readonly about: TaskAbout;
  readonly text: string;
  readonly madeBy: Person;
  /** ISO instant. */
  readonly madeAt: string;
  /** Key of what caused it: one task a company and cause. Null: nothing but a person. */
  readonly cause: string | null;
  /** Null: it waits. */
  readonly end: TaskEnd | null;
}

/** What becomes of a task. */
export type TaskChange =
  | { readonly kind: 'done' }
  | { readonly kind: 'dropped'; readonly reason: string }
  | { readonly kind: 'postponed'; readonly day: Day }
  | { readonly kind: 'given'; readonly to: Person };

/** The task after a change, one version on. */
export function changeOf(task: Task, change: TaskChange, by: Person, at: Date): Task {
  const next = { ...task, version: task.version + 1 };
  const end = (how: TaskEnd['how'], reason: string | null): Task => ({
    ...next,
    end: { how, by, at: at.toISOString(), reason },
  });
  switch (change.kind) {
    case 'done':
      return end('done', null);
    case 'dropped':
      return end('dropped', change.reason);
    case 'postponed':
      return { ...next, day: change.day };
    case 'given':
      return { ...next, owner: change.to };
  }
}
