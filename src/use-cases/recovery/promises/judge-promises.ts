import { negate, sumCents, ZERO } from '../../../domain/cents.ts';
import type { Company } from '../../../domain/company/company.ts';
import { addDays, type Day } from '../../../domain/day.ts';
import type { OpenItem } from '../../../domain/ledger/open-item.ts';
import { openItems } from '../../../domain/ledger/open-items.ts';
import type { Person } from '../../../domain/person.ts';
import { isOfKind, type MatterOf } from '../../../domain/recovery/matters/matter.ts';
import {
  type Judgement,
  judgeAgain,
  judgeParts,
  nextPart,
  type PartOutcome,
  paidSince,
} from '../../../domain/recovery/promises/promise.ts';
import { ownersOf } from '../../../domain/relance/remembered.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import { forEveryCompany } from '../../for-every-company.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Companies } from '../../ports/companies.ts';
import type { GiveWay } from '../../ports/give-way.ts';
import type { MayBegin } from '../../ports/may-begin.ts';
import type { MatterReader, MatterWriter } from '../../ports/recovery/matter-store.ts';
import type { NewTask, OpenTask } from '../../ports/recovery/open-task.ts';
import type { TaskWriter } from '../../ports/recovery/task-store.ts';
import { MOST_MATTERS } from '../matters/matter-ports.ts';

type Promised = MatterOf<'promise'>;

export interface JudgePorts {
  readonly companies: Companies;
  readonly clock: Clock;
  readonly matters: Pick<MatterReader, 'listMatters' | 'listFailedPromises'> &
    Pick<MatterWriter, 'changeMatter' | 'amendPromise'>;
  readonly tasks: OpenTask & Pick<TaskWriter, 'changeTask'>;
  readonly giveWay: GiveWay;
  readonly mayBegin: MayBegin;
  /** In whose name it is written. */
  readonly product: Person;
  /** What is to be done about a promise that was not kept, as its owner reads it. */
  sayTask(promise: Promised, judgement: Judgement): string;
}

/**
 * One pass: promises whose day is over are judged, and what was not kept becomes a task; those that failed of late are judged again by
 * what was booked since. How many were judged.
 */
export async function judgePromises(ports: JudgePorts): Promise<number> {
  const { answers, throwFault } = await forEveryCompany(ports.companies.list(), (company) => judgeIn(ports, company));
  throwFault();
  return [...answers.values()].reduce((sum, count) => sum + count, 0);
}

async function judgeIn(ports: JudgePorts, { code }: Company): Promise<number> {
  if (!ports.mayBegin()) return 0;
  const today = ports.clock.today();
  const again = await judgeFailed(ports, code, today);
  const standing = await ports.matters.listMatters({ companies: [code], kinds: ['promise'] }, MOST_STANDING);
  const due = standing.filter(isOfKind('promise')).filter((one) => (nextPart(one.facts)?.on ?? today) < today);
  if (due.length === 0) return again;
  const paidBy = await readPaid(ports, code, due.slice(0, MOST_MATTERS), today);
  let judged = 0;
  for (const promise of due.slice(0, MOST_MATTERS)) {
    await ports.giveWay();
    if (!ports.mayBegin()) break;
    await judge(ports, promise, paidBy(promise), today);
    judged += 1;
  }
  return again + judged;
}

/** Days after which a payment that was dated in time is no longer expected in the books. */
const BOOKED_WITHIN_DAYS = 10;

/** A payment is often booked some days after its date: a promise that it keeps was kept, and its task is done. */
async function judgeFailed(ports: JudgePorts, code: string, today: Day): Promise<number> {
  const since = new Date(`${addDays(today, -BOOKED_WITHIN_DAYS)}T00:00:00Z`);
  const failed = await ports.matters.listFailedPromises(code, since, MOST_MATTERS);
  if (failed.length === 0) return 0;
  const paidBy = await readPaid(ports, code, failed, today);
  let count = 0;
  for (const promise of failed) {
    await ports.giveWay();
    if (!ports.mayBegin()) break;
    const judgement = judgeAgain(promise.facts.parts, paidBy(promise));
    if (judgement?.end) count += await amend(ports, promise, judgement, judgement.end);
  }
  return count;
}

/** The task last: where it stops between both, the person finds a promise that was kept. */
async function amend(
  ports: JudgePorts,
  promise: Promised,
  judgement: Judgement,
  how: PartOutcome['fate'],
): Promise<number> {
  const now = ports.clock.now();
  const amended = await ports.matters.amendPromise(promise, { parts: judgement.parts, how }, ports.product, now);
  if (amended === 'stale') return 0;
  if (judgement.missing > 0) return 1;
  const { task } = await ports.tasks.openTask(taskOf(ports, promise, judgement), now);
  if (!task.end) await ports.tasks.changeTask(task, { kind: 'done' }, ports.product, now);
  return 1;
}

/** One a promise, by its cause. */
const taskOf = (ports: JudgePorts, promise: Promised, judgement: Judgement): NewTask => {
  const { id, company, tiers, name, by } = promise;
  return {
    ...{ company, owner: by, day: ports.clock.today(), about: { kind: 'customer', id: tiers, tiers, name } },
    ...{ text: ports.sayTask(promise, judgement), madeBy: ports.product, cause: `promise:${id}` },
  };
};

/** Of one company; those beyond are read by a later pass, once these are over. */
const MOST_STANDING = 5_000;

/** The ledger as it was at the end of each day that is judged: one read a day and company, whatever the number of promises. */
async function readPaid({ companies }: JudgePorts, company: string, due: readonly Promised[], today: Day) {
  const days = new Set(due.flatMap(({ facts }) => facts.parts.map(({ on }) => on).filter((on) => on < today)));
  const codes = [...new Set(due.map(({ tiers }) => tiers))];
  const sage = companies.sage(company);
  const sheets = await sage.readTiersMany(codes);
  const openOn = new Map<Day, ReadonlyMap<TiersCode, readonly OpenItem[]>>();
  for (const day of days) {
    const { entries, fiscalYears } = await sage.readLedger(codes, day);
    const byTiers = Map.groupBy(entries, ({ tiers }) => tiers);
    openOn.set(day, new Map([...byTiers].map(([code, own]) => [code, openItems(own, day, fiscalYears)])));
  }
  return (promise: Promised) => (day: Day) => {
    // Of a customer that Sage no longer has nobody can tell that anything was paid: a person looks.
    if (!sheets.has(promise.tiers)) return ZERO;
    return paidOf(promise, openOn.get(day)?.get(promise.tiers) ?? []);
  };
}

function paidOf({ items, facts }: Promised, open: readonly OpenItem[]) {
  const owners = ownersOf(open, items);
  const byNumber = new Map(open.map((item) => [item.ecNo, item]));
  const now = new Set(items.flatMap(({ ecNo }) => owners.get(ecNo) ?? []));
  const credits = open.filter(
    ({ left, currency, treatment }) => left < 0 && currency === facts.currency && treatment !== 'consigne',
  );
  return paidSince(
    { left: sumCents(items.map(({ left }) => left)), unallocated: facts.unallocated },
    {
      left: sumCents([...now].flatMap((ecNo) => byNumber.get(ecNo)?.left ?? [])),
      unallocated: negate(sumCents(credits.map(({ left }) => left))),
    },
  );
}

/** The task first: of a pass that stops between both, the next one finds the task there and writes the judgement. */
async function judge(
  ports: JudgePorts,
  promise: Promised,
  paidBy: ReturnType<Awaited<ReturnType<typeof readPaid>>>,
  today: Day,
) {
  const { facts } = promise;
  const judgement = judgeParts(facts.parts, paidBy, today);
  const { parts, end } = judgement;
  const now = ports.clock.now();
  if (end === 'partly' || end === 'broken') {
    await ports.tasks.openTask(taskOf(ports, promise, judgement), now);
  }
  const change = { facts: { ...facts, parts }, end, act: end === null ? 'promise-part-kept' : `promise-${end}` };
  await ports.matters.changeMatter(promise, change, ports.product, now);
}
