import { holidaysOf, type IsHoliday, type IsHolidayFor, isBusinessDay } from '../../domain/business-days.ts';
import type { Company } from '../../domain/company/company.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { Person } from '../../domain/person.ts';
import { type DueStep, dueSteps } from '../../domain/plans/due-steps.ts';
import { opensTask, type PlanBook } from '../../domain/plans/plan-book.ts';
import { handoverId } from '../../domain/recovery/handover.ts';
import type { TaskAbout } from '../../domain/recovery/task.ts';
import { numbersOf } from '../../domain/relance/remembered.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { digestOf } from '../digest-of.ts';
import { forEveryCompany } from '../for-every-company.ts';
import type { Directory } from '../ports/directory.ts';
import type { PlanFormat } from '../ports/plans/plan-format.ts';
import type { PlanReader } from '../ports/plans/plan-store.ts';
import { PLAN_CAUSE, type PlanTasks } from '../ports/plans/plan-tasks.ts';
import type { PlansInForce } from '../ports/plans/plans-in-force.ts';
import type { NewTask, OpenTask } from '../ports/recovery/open-task.ts';
import { type DecidingPorts, readDeciding } from '../positions/deciding.ts';
import { type AccountsPorts, readAccounts } from '../positions/read-accounts.ts';

/** A step that is due for one customer, as words say it. */
export interface DueTask extends DueStep {
  readonly currency: string;
  readonly plan: string;
  readonly today: Day;
}

export interface DueTaskPorts extends DecidingPorts, AccountsPorts {
  readonly plans: PlansInForce;
  readonly applied: Pick<PlanReader, 'readPlanOn'>;
  readonly format: Pick<PlanFormat, 'readApplied'>;
  readonly tasks: OpenTask & PlanTasks;
  readonly directory: Pick<Directory, 'findByAddress'>;
  readonly isHoliday: IsHolidayFor;
  /** What the task says. */
  readonly say: (due: DueTask) => string;
}

/** One pass over every company; how many tasks were opened. What failed unforeseen in one is thrown once the others had their pass. */
export async function openAllDueTasks(ports: DueTaskPorts): Promise<number> {
  const { answers, throwFault } = await forEveryCompany(ports.companies.list(), (company) =>
    openDueTasks(ports, company),
  );
  throwFault();
  return [...answers.values()].reduce((sum, count) => sum + count, 0);
}

/**
 * Opens a task for each step of a plan, a call or the file handed over, that is due for a customer and was not opened for what it is due
 * for: one a step and oldest instalment. Nothing is read where the plan that was applied has no such step; a constant number of reads
 * besides, whatever the number of customers. How many were opened.
 */
export async function openDueTasks(ports: DueTaskPorts, company: Company): Promise<number> {
  const today = ports.clock.today();
  const version = await ports.applied.readPlanOn(company.code, today);
  const read = version && ports.format.readApplied(version.text);
  if (!version || read?.kind !== 'plan' || !hasTasks(read.book)) return 0;
  const [deciding, { customers }, sheets, causes] = await Promise.all([
    readDeciding(ports, company),
    readAccounts(ports, company),
    ports.companies.sage(company.code).readTiersMany('all'),
    ports.tasks.listPlanCauses(company.code),
  ]);
  const owners = await ownersOf(ports, read.book, version.by);
  const day = nextBusinessDay(today, holidaysOf(ports.isHoliday, company));
  let opened = 0;
  for (const { code, name, accounts } of customers) {
    const tiers = sheets.get(code);
    if (!tiers) continue;
    const memory = deciding.memoryOf(code, numbersOf(accounts.flatMap(({ items }) => items)));
    for (const account of accounts) {
      const plan = deciding.followed?.planOf(code, account)?.plan;
      const due = plan ? dueSteps(plan, { ...deciding, tiers, account, memory }) : [];
      for (const one of due.filter(({ step }) => opensTask(step.kind))) {
        const cause = causeOf(code, account.currency, one);
        if (causes.has(cause)) continue;
        const text = ports.say({ ...one, currency: account.currency, plan: plan?.name ?? '', today });
        const task: NewTask = {
          ...{ company: company.code, day, text, cause, madeBy: version.by },
          owner: owners.get(one.step.owner ?? '') ?? version.by,
          about: aboutOf({ tiers: code, name }, account.currency, one),
        };
        opened += Number((await ports.tasks.openTask(task, ports.clock.now())).opened);
      }
    }
  }
  return opened;
}

/** A call is about the customer; what is handed over names what a file would be about. */
function aboutOf(customer: Pick<TaskAbout, 'tiers' | 'name'>, currency: string, { step }: DueStep): TaskAbout {
  if (step.kind !== 'transmission') return { kind: 'customer', id: customer.tiers, ...customer };
  const proposal = { currency, fromDaysLate: step.fromDaysLate, motif: step.name };
  return { kind: 'handover', id: handoverId(proposal), ...customer };
}

const hasTasks = ({ plans }: PlanBook): boolean => plans.some(({ steps }) => steps.some(({ kind }) => opensTask(kind)));

const CAUSE_LENGTH = 40;

/** The instalment that brought it about is named by its document and due date, which à-nouveaux do not change. */
function causeOf(code: TiersCode, currency: string, { step, items: [oldest] }: DueStep): string {
  return `${PLAN_CAUSE}${digestOf([code, currency, step.kind, step.name, oldest?.piece, oldest?.due], CAUSE_LENGTH)}`;
}

/** Each address is asked once; whose it is nobody's, the task is of who applied the plan. */
async function ownersOf(
  { directory }: Pick<DueTaskPorts, 'directory'>,
  { plans }: PlanBook,
  otherwise: Person,
): Promise<ReadonlyMap<string, Person>> {
  const addresses = new Set(plans.flatMap(({ steps }) => steps.flatMap(({ owner }) => owner ?? [])));
  const found = await Promise.all(
    [...addresses].map(async (one) => [one, await directory.findByAddress(one)] as const),
  );
  return new Map(found.map(([address, person]) => [address, person ?? otherwise]));
}

function nextBusinessDay(day: Day, isHoliday: IsHoliday): Day {
  let on = day;
  while (!isBusinessDay(on, isHoliday)) on = addDays(on, 1);
  return on;
}
