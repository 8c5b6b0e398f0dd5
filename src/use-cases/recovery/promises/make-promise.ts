import { type Cents, negate, sumCents } from '../../../domain/cents.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import type { Day } from '../../../domain/day.ts';
import { latestEnd, readEnd } from '../../../domain/end-day.ts';
import type { Person } from '../../../domain/person.ts';
import type { Matter } from '../../../domain/recovery/matters/matter.ts';
import { MOST_PARTS, type PromisePart, partsOf } from '../../../domain/recovery/promises/promise.ts';
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
  readonly note: string;
}

export type OpenedResult = Refused | Taken | { readonly kind: 'opened'; readonly matter: Matter };

export type PromiseResult =
  | OpenedResult
  /** More than what is left of these instalments. */
  | { readonly kind: 'too-much'; readonly owed: Cents; readonly currency: Currency }
  /** Fewer than one payment, more than `most`, or less than a cent each. */
  | { readonly kind: 'bad-times'; readonly most: number };

/**
 * Notes that a customer will pay: some instalments or all that is late, whole or in part, at once or month by month. They are in no
 * letter until the end of the last day (case F3).
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

function checkParts(
  { day: given, times, amount }: PromiseRequest,
  owed: Cents,
  today: Day,
  currency: Currency,
): readonly PromisePart[] | Exclude<PromiseResult, { readonly kind: 'opened' }> {
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
