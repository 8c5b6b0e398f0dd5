import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Day } from '../../domain/day.ts';
import { readEnd } from '../../domain/end-day.ts';
import type { Person } from '../../domain/person.ts';
import type { Task } from '../../domain/recovery/task.ts';
import type { Tiers } from '../../domain/tiers/tiers.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { checkFit } from '../check-fit.ts';
import type { Clock } from '../ports/clock.ts';
import type { OpenTask } from '../ports/recovery/open-task.ts';
import { type Refused, refuse } from '../refusal.ts';
import { authorizeActing, findColleague, type NoColleague, type PeoplePorts, type TaskRight } from './task-rights.ts';

/** Signs of what is to be done, and of why it is not. */
export const MAX_TEXT = 300;

export interface AddTaskPorts extends PeoplePorts {
  readonly clock: Clock;
  readonly tasks: OpenTask;
}

export interface CustomerAsked {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
}

export interface NewTaskRequest extends CustomerAsked {
  /** One form: pressed twice, it makes one task. */
  readonly key: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly text: string;
  /** Address of who is to do it; '': whoever asks. */
  readonly colleague: string;
}

export type AddTaskResult = Refused | NoColleague | { readonly kind: 'added'; readonly task: Task };

/** Gives somebody something to do about a customer, on a day from today on. For collectors, approvers and administrators. */
export async function addTask(ports: AddTaskPorts, who: Person, request: NewTaskRequest): Promise<AddTaskResult> {
  const customer = await openTaskForm(ports, who, request);
  if (customer.kind === 'refused') return customer;
  const { company, tiers } = customer;
  const checked = checkRequest(request, ports.clock.today());
  if (checked.kind === 'refused') return checked;
  const { day, text, colleague } = checked;
  const found =
    colleague === '' ? ({ kind: 'colleague', person: who } as const) : await findColleague(ports, company, colleague);
  if (found.kind !== 'colleague') return found;
  const about = { kind: 'customer', id: tiers.code, tiers: tiers.code, name: tiers.name } as const;
  const cause = `form:${request.key}`;
  const fresh = { company: company.code, owner: found.person, day, about, text, madeBy: who, cause };
  const { task } = await ports.tasks.openTask(fresh, ports.clock.now());
  return { kind: 'added', task };
}

/** The customer that a task is to be made about, for who may make one. */
export async function openTaskForm(
  ports: PeoplePorts,
  who: Person,
  { company, tiers: code }: CustomerAsked,
): Promise<Refused | (TaskRight & { readonly tiers: Tiers })> {
  const right = await authorizeActing(ports, who, company);
  if (right.kind === 'refused') return right;
  const tiers = await ports.companies.sage(company).readTiers(code);
  return tiers ? { ...right, tiers } : refuse({ code: 'unknown-tiers', company, tiers: code });
}

interface Checked {
  readonly kind: 'ok';
  readonly day: Day;
  readonly text: string;
  readonly colleague: string;
}

function checkRequest(request: NewTaskRequest, today: Day): Checked | Refused {
  const text = checkText(request.text, 'text');
  if (typeof text !== 'string') return text;
  const day = readEnd(request.day, today);
  if (typeof day !== 'string') return refuse({ code: 'bad-date', given: request.day, problem: day });
  return { kind: 'ok', day, text, colleague: request.colleague.trim() };
}

const MIN_TEXT = 3;

/** What a person wrote, without blanks around it. */
export function checkText(given: string, field: 'text' | 'reason'): string | Refused {
  const text = given.trim();
  if (text === '' && field === 'reason') return refuse({ code: 'reason-needed' });
  if (text.length < MIN_TEXT) return refuse({ code: 'too-short', field, min: MIN_TEXT });
  return text.length > MAX_TEXT ? refuse({ code: 'too-long', field, max: MAX_TEXT }) : checkFit(text);
}
