import { type Cents, negate, sumCents } from '../../../domain/cents.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import type { Day } from '../../../domain/day.ts';
import { latestEnd, readEnd } from '../../../domain/end-day.ts';
import type { Person } from '../../../domain/person.ts';
import type { Matter } from '../../../domain/recovery/matters/matter.ts';
import { MOST_PARTS, type PromisePart, partsOf, totalOf } from '../../../domain/recovery/promises/promise.ts';
import { type NoSchedule, partsOfSchedule, type ScheduleLine } from '../../../domain/recovery/promises/schedule.ts';
import { type Refused, refuse } from '../../refusal.ts';
import type { CustomerAsked } from '../add-task.ts';
import { checkNote } from '../matters/check-note.ts';
import { chooseItems, type ItemsAsked, type Taken } from '../matters/choose-items.ts';
import type { MatterPorts } from '../matters/matter-ports.ts';
import { openMatters } from '../matters/show-matters.ts';

export interface PromiseRequest extends CustomerAsked, ItemsAsked {
  /** Of the form: pressed twice, it makes one promise. */
  readonly key: string;
  /** In all; null: everything that is left of these instalments. */
  readonly amount: Cents | null;
  /** `YYYY-MM-DD`, of the first payment. */
  readonly day: string;
  /** In how many payments, one a month. */
  readonly times: number;
  /** Payments on any days (`YYYY-MM-DD`) and of any amounts, instead; a null amount: what the others leave. Empty: none. */
  readonly schedule: readonly { readonly day: string; readonly amount: Cents | null }[];
  readonly note: string;
}

export type OpenedResult = Refused | Taken | { readonly kind: 'opened'; readonly matter: Matter };

export type PromiseResult =
  | OpenedResult
  /** More than what is left of these instalments. */
  | { readonly kind: 'too-much'; readonly owed: Cents; readonly currency: Currency }
  /** Fewer than one payment, more than `most`, or less than a cent each. */
  | { readonly kind: 'bad-times'; readonly most: number }
  /** Days and amounts that make no échéancier. */
  | { readonly kind: 'bad-schedule'; readonly problem: NoSchedule; readonly currency: Currency };

/**
 * Notes that a customer will pay: some instalments or all that is late, whole or in part, at once, month by month or on any days. They
 * are in no letter until the end of the last day (case F3).
 */
export async function makePromise(ports: MatterPorts, who: Person, request: PromiseRequest): Promise<PromiseResult> {
  const customer = await openMatters(ports, who, request);
  if (customer.kind === 'refused') return customer;
  const { situation } = customer;
  const note = checkNote(request.note);
  if (typeof note !== 'string') return note;
  const chosen = chooseItems(customer, 'promise', request);
  if (chosen.kind !== 'chosen') return chosen;
  const owed = sumCents(chosen.items.map(({ left }) => left));
  const parts = checkParts(request, owed, situation.today, chosen.account.currency);
  if ('kind' in parts) return parts;
  const opened = await ports.matters.openMatter(
    {
      ...{ id: request.key, kind: 'promise', company: request.company },
      ...{
        tiers: situation.tiers.code,
        name: situation.tiers.name,
        items: chosen.items,
        by: who,
        since: situation.today,
      },
      facts: { currency: request.currency, parts, unallocated: negate(chosen.account.unallocated), note },
    },
    ports.clock.now(),
  );
  if (opened.kind === 'taken') return { kind: 'taken', pieces: opened.items.map(({ piece }) => piece) };
  return { kind: 'opened', matter: opened.matter };
}

/** Days and amounts as they were typed, each day one that a promise may end on, all of them no more than is owed. */
function checkSchedule(
  { schedule, amount }: PromiseRequest,
  owed: Cents,
  today: Day,
  currency: Currency,
): ReturnType<typeof checkParts> {
  const lines: ScheduleLine[] = [];
  for (const { day: given, amount: part } of schedule) {
    const on = readEnd(given, today);
    if (typeof on !== 'string') return refuse({ code: 'bad-date', given, problem: on });
    lines.push({ on, amount: part });
  }
  const parts = partsOfSchedule(lines, amount, owed);
  if ('why' in parts) return { kind: 'bad-schedule', problem: parts, currency };
  return totalOf({ parts }) > owed ? { kind: 'too-much', owed, currency } : parts;
}

function checkParts(
  request: PromiseRequest,
  owed: Cents,
  today: Day,
  currency: Currency,
): readonly PromisePart[] | Exclude<PromiseResult, { readonly kind: 'opened' }> {
  if (request.schedule.length > 0) return checkSchedule(request, owed, today, currency);
  const { day: given, times, amount } = request;
  const first = readEnd(given, today);
  if (typeof first !== 'string') return refuse({ code: 'bad-date', given, problem: first });
  const total = amount ?? owed;
  if (total > owed) return { kind: 'too-much', owed, currency };
  if (!Number.isInteger(times) || times < 1 || times > MOST_PARTS || total < times) {
    return { kind: 'bad-times', most: MOST_PARTS };
  }
  const parts = partsOf(total, first, times);
  const latest = latestEnd(today);
  const last = parts.at(-1)?.on ?? first;
  return last > latest ? refuse({ code: 'bad-date', given: last, problem: { why: 'too-far', latest } }) : parts;
}
