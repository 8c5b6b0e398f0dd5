import { type Cents, cents, sumCents } from '../../cents.ts';
import { addDays, type Day } from '../../day.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { InstalmentKey } from '../../ledger/open-item.ts';
import type { Person } from '../../person.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';
import type { InvoiceLife } from '../invoice-life.ts';
import type { ReminderFact } from './tiers-facts.ts';

/** A reminder that reached a customer, with what it asked for; annulled since, maybe. */
export interface SentReminder {
  readonly tiers: TiersCode;
  readonly dispatchId: string;
  readonly on: Day;
  readonly level: number;
  readonly by: Person;
  /** `amount` and `left` in the reminder's currency. */
  readonly annulled: ReminderFact['annulled'];
  readonly items: readonly (InstalmentKey & { readonly left: Cents })[];
}

/** Its effect is what was paid of it by this many days after it. */
const EFFECT_DAYS = 30;

/** What each reminder of one customer asked for and brought, each instalment at the rate that it was booked at. */
export function readReminders(
  reminders: readonly SentReminder[],
  lives: readonly InvoiceLife[],
  entries: readonly Entry[],
  asOf: Day,
): readonly ReminderFact[] {
  if (reminders.length === 0) return [];
  const pieceOf = new Map(entries.map((entry) => [entry.ecNo, entry]));
  const byNumber = new Map(lives.map((life) => [life.ecNo, life]));
  const byKey = Map.groupBy(lives, ({ piece, due, currencyAmount }) => keyOf(piece, due, currencyAmount));
  /** Lines that a later year carried over have another number: they are found by piece, due date and amount. */
  const lifeOf = ({ ecNo, piece, due, amount }: InstalmentKey): InvoiceLife | undefined => {
    const line = pieceOf.get(ecNo);
    return byNumber.get(ecNo) ?? byKey.get(keyOf(line?.piece ?? piece, line?.due ?? due, line?.amount ?? amount))?.[0];
  };
  return reminders.map((reminder) => {
    const until = addDays(reminder.on, EFFECT_DAYS);
    const items = reminder.items.map((item) => {
      const life = lifeOf(item);
      const asked = life && inBase(item.left, life);
      return { asked, paid: life && isPaidWithin(life, reminder.on, until) ? asked : cents(0) };
    });
    const known = items.every(({ asked }) => asked !== undefined);
    return {
      tiers: reminder.tiers,
      dispatchId: reminder.dispatchId,
      sentOn: reminder.on,
      level: reminder.level,
      collectorId: reminder.by.id,
      collectorName: reminder.by.name,
      amount: known ? sumCents(items.map(({ asked }) => asked as Cents)) : null,
      itemCount: reminder.items.length,
      // What was paid after a letter that nobody should have got is no effect of it.
      paidWithin30:
        known && asOf > until && reminder.annulled === null ? sumCents(items.map(({ paid }) => paid as Cents)) : null,
      annulled: reminder.annulled,
    };
  });
}

const isPaidWithin = ({ state, paidOn }: InvoiceLife, from: Day, to: Day): boolean =>
  state === 'paid' && paidOn !== null && paidOn >= from && paidOn <= to;

const keyOf = (...parts: readonly (string | number | null)[]): string => parts.join('\u0000');

/** Half up. */
function inBase(left: Cents, life: InvoiceLife): Cents {
  if (life.amount === life.currencyAmount) return left;
  const [part, whole] = [BigInt(left) * BigInt(life.amount), BigInt(life.currencyAmount)];
  return cents(Number((part * 2n + whole) / (whole * 2n)));
}
