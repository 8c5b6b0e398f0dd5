import type { CompanyCode } from '../../../../domain/company/company-code.ts';
import type { Day } from '../../../../domain/day.ts';
import type { Person } from '../../../../domain/person.ts';
import type { Tiers } from '../../../../domain/tiers/tiers.ts';
import type { AddTaskResult, CustomerAsked, NewTaskRequest } from '../../../../use-cases/recovery/add-task.ts';
import type {
  ChangeTaskRequest,
  ChangeTaskResult,
  ShowTaskResult,
} from '../../../../use-cases/recovery/change-task.ts';
import type { AgendaScope, AgendaView } from '../../../../use-cases/recovery/list-agenda.ts';
import type { Refused } from '../../../../use-cases/refusal.ts';
import type { SaidTask, TaskAddition } from '../../chat/task-addition.ts';
import type { EditDesk } from './edit-desk.ts';
import type { MattersDesk } from './matters-desk.ts';

export type Agenda = AgendaView<SaidTask, TaskAddition>;

/** The customer of a new task. */
export interface TaskForm {
  readonly kind: 'form';
  readonly company: CompanyCode;
  readonly tiers: Pick<Tiers, 'code' | 'name'>;
  readonly today: Day;
  /** Of this form: a second press of it makes no second task. */
  readonly key: string;
}

/** What is asked of agendas and tasks. Each call checks rights and returns values, never words. */
export interface RecoveryDesk extends MattersDesk, EditDesk {
  /** `page` from 1. */
  agenda(who: Person, scope: AgendaScope, page: number): Promise<Refused | Agenda>;
  task(who: Person, id: string): Promise<ShowTaskResult>;
  taskForm(who: Person, customer: CustomerAsked): Promise<Refused | TaskForm>;
  addTask(who: Person, request: NewTaskRequest): Promise<AddTaskResult>;
  changeTask(who: Person, request: ChangeTaskRequest): Promise<ChangeTaskResult>;
}
