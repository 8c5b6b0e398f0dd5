import { holidaysOf, type IsHoliday, type IsHolidayFor, isBusinessDay } from '../../domain/business-days.ts';
import type { Company } from '../../domain/company/company.ts';
import { planInForce } from '../../domain/company/plan.ts';
import { addDays, type Day } from '../../domain/day.ts';
import type { CurrencyAccount } from '../../domain/ledger/account.ts';
import type { Person } from '../../domain/person.ts';
import { asksAfterLast, type DueStep, dueTasks } from '../../domain/plans/due-steps.ts';
import { opensTask, type PlanBook } from '../../domain/plans/plan-book.ts';
import { readyBook } from '../../domain/plans/resolve-plan.ts';
import { handoverId } from '../../domain/recovery/handover.ts';
import type { TaskAbout } from '../../domain/recovery/task.ts';
import { numbersOf } from '../../domain/relance/remembered.ts';
import type { Tiers } from '../../domain/tiers/tiers.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { digestOf } from '../digest-of.ts';
import { forEveryCompany } from '../for-every-company.ts';
import type { Directory } from '../ports/directory.ts';
import type { MayBegin } from '../ports/may-begin.ts';
import type { PlanFormat } from '../ports/plans/plan-format.ts';
import type { PlanReader } from '../ports/plans/plan-store.ts';
import { PLAN_CAUSE, type PlanTasks } from '../ports/plans/plan-tasks.ts';
import type { PlansInForce } from '../ports/plans/plans-in-force.ts';
import type { NewTask, OpenTask } from '../ports/recovery/open-task.ts';
import { type DecidingPorts, readDeciding } from '../positions/deciding.ts';
import { type AccountsPorts, readAccounts } from '../positions/read-accounts.ts';
import { type FollowsPorts, openWhoFollows, type WhoFollows } from './who-follows.ts';

/** A step that is due for one customer, as words say it. */
export interface DueTask extends DueStep {
  readonly currency: string;
  readonly plan: string;
  readonly today: Day;
}

export interface DueTaskPorts extends DecidingPorts, AccountsPorts, FollowsPorts {
  readonly companies: AccountsPorts['companies'];
  readonly plans: PlansInForce;
  readonly applied: Pick<PlanReader, 'readPlanOn'>;
  readonly format: Pick<PlanFormat, 'readApplied'>;
  readonly tasks: OpenTask & PlanTasks;
  readonly directory: Pick<Directory, 'findByAddress'>;
  readonly isHoliday: IsHolidayFor;
  readonly mayBegin: MayBegin;
  /** What the task says. */
  readonly say: (due: DueTask) => string;
  /** Of a file on what is past the last level. */
  readonly motif: string;
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
 * for: one a step and oldest instalment; and for what is past the last level, one a debt (case D6). A constant number of reads, whatever
 * the number of customers, and a lookup of who follows the customer for a task that nobody is named for. Nothing of Sage is read where no
 * plan has such a task. How many were opened.
 */
async function openDueTasks(ports: DueTaskPorts, company: Company): Promise<number> {
  if (!ports.mayBegin()) return 0;
  const today = ports.clock.today();
  const version = await ports.applied.readPlanOn(company.code, today);
  const read = version && ports.format.readApplied(version.text);
  if (read?.kind === 'wrong' || !hasTasks(read?.book ?? null, company, today)) return 0;
  const [deciding, { customers }, sheets, causes] = await Promise.all([
    readDeciding(ports, company),
    readAccounts(ports, company),
    ports.companies.sage(company.code).readTiersMany('all'),
    ports.tasks.listPlanCauses(company.code),
  ]);
  const applied = version?.by ?? null;
  const owners = read ? await ownersOf(ports, read.book) : NOBODY_NAMED;
  const whoFollows = openWhoFollows(ports, company, deciding.followed, applied);
  const day = nextBusinessDay(today, holidaysOf(ports.isHoliday, company));
  let opened = 0;
  for (const { code, name, accounts } of customers) {
    if (!ports.mayBegin()) break;
    const tiers = sheets.get(code);
    if (!tiers) continue;
    const memory = deciding.memoryOf(code, numbersOf(accounts.flatMap(({ items }) => items)));
    for (const account of accounts) {
      const plan = deciding.followed?.planOf(code, account)?.plan;
      const due = plan ? dueTasks(plan, { ...deciding, tiers, account, memory }) : [];
      for (const one of due) {
        const cause = causeOf(code, account.currency, one);
        if (causes.has(cause)) continue;
        const owner = owners.get(one.step.owner ?? '') ?? (await ownerOf(one, { applied, whoFollows, tiers, account }));
        if (!owner) continue;
        const said = { ...one, currency: account.currency, plan: plan?.name ?? '', today };
        const task: NewTask = {
          ...{ company: company.code, day, text: ports.say(said), cause, owner, madeBy: applied ?? owner },
          about: aboutOf({ tiers: code, name }, account.currency, one, ports.motif),
        };
        opened += Number((await ports.tasks.openTask(task, ports.clock.now())).opened);
      }
    }
  }
  return opened;
}

const NOBODY_NAMED: ReadonlyMap<string, Person> = new Map();

/** Of a step whose address is nobody's, who applied the plan; of what no step names anybody for, who follows the customer. */
const ownerOf = async (
  { lastLetter }: DueStep,
  known: {
    readonly applied: Person | null;
    readonly whoFollows: WhoFollows;
    readonly tiers: Tiers;
    readonly account: CurrencyAccount;
  },
): Promise<Person | null> => (lastLetter === undefined ? known.applied : known.whoFollows(known.tiers, known.account));

/** A call is about the customer; what is handed over names what a file would be about. */
function aboutOf(
  customer: Pick<TaskAbout, 'tiers' | 'name'>,
  currency: string,
  { step, lastLetter }: DueStep,
  motif: string,
): TaskAbout {
  if (step.kind !== 'transmission') return { kind: 'customer', id: customer.tiers, ...customer };
  const proposal = { currency, fromDaysLate: step.fromDaysLate, motif: lastLetter === undefined ? step.name : motif };
  return { kind: 'handover', id: handoverId(proposal), ...customer };
}

/** Of the book that was applied (null: none was), or of the companies file. */
function hasTasks(book: PlanBook | null, { policy }: Company, today: Day): boolean {
  const inFile = planInForce(policy.plans, today);
  const plans = book ? [...readyBook(book).plans.values()] : inFile ? [inFile] : [];
  return plans.some((plan) => asksAfterLast(plan) || plan.others?.some(({ kind }) => opensTask(kind)));
}

const CAUSE_LENGTH = 40;

/**
 * The instalment that brought it about is named by its document and due date, which à-nouveaux do not change. What is past the last level
 * is named by the day of its last letter: each debt has one.
 */
function causeOf(code: TiersCode, currency: string, { step, items: [oldest], lastLetter }: DueStep): string {
  const named = lastLetter === undefined ? [oldest?.piece, oldest?.due] : [lastLetter];
  return `${PLAN_CAUSE}${digestOf([code, currency, step.kind, step.name, ...named], CAUSE_LENGTH)}`;
}

/** Each address is asked once; one that is nobody's is absent. */
async function ownersOf(
  { directory }: Pick<DueTaskPorts, 'directory'>,
  { plans }: PlanBook,
): Promise<ReadonlyMap<string, Person>> {
  const addresses = new Set(plans.flatMap(({ steps }) => steps.flatMap(({ owner }) => owner ?? [])));
  const found = await Promise.all(
    [...addresses].map(async (one) => [one, await directory.findByAddress(one)] as const),
  );
  return new Map(found.flatMap(([address, person]) => (person ? [[address, person] as const] : [])));
}

function nextBusinessDay(day: Day, isHoliday: IsHoliday): Day {
  let on = day;
  while (!isBusinessDay(on, isHoliday)) on = addDays(on, 1);
  return on;
}
