import { sumCents } from '../../cents.ts';
import type { Day } from '../../day.ts';
import { type HeldByCode, type HeldElsewhere, isOfInstalment } from '../../relance/held-elsewhere.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';
import type { UnpostedPayment } from './unposted-payment.ts';

type HeldOfCode = ReadonlyMap<TiersCode, readonly HeldElsewhere[]>;

/**
 * What payments hold that Gestion commerciale has and the ledger has not: one hold an instalment, whatever the number of payments. All
 * of it where they come to its amount, or where it is in another currency than they are given in, of which nobody can say what they pay;
 * else that part (case B4). Held from the day of the latest, a day to come from today, until it is posted.
 */
export function holdUnposted(payments: readonly UnpostedPayment[], today: Day): HeldOfCode {
  const holds = [...Map.groupBy(payments, ({ instalment }) => instalment.ecNo).values()].flatMap((own) => {
    const last = own.toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(-1);
    return last ? [{ tiers: last.tiers, held: toHeld(own, last, today) }] : [];
  });
  return new Map(
    [...Map.groupBy(holds, ({ tiers }) => tiers)].map(([code, own]) => [code, own.map(({ held }) => held)]),
  );
}

/** `last`: of those. */
function toHeld(own: readonly UnpostedPayment[], last: UnpostedPayment, today: Day): HeldElsewhere {
  const { currency, ...instalment } = last.instalment;
  const amount = sumCents(own.map(({ given }) => given));
  const isPart = currency === last.currency && amount < instalment.amount;
  return {
    ...instalment,
    ...{ room: 'bank', since: last.day < today ? last.day : today, until: null, by: null },
    ...(isPart ? { part: amount } : {}),
    reason: {
      code: 'unposted',
      facts: { day: last.day, amount, currency: last.currency, number: last.number, payments: own.length },
    },
  };
}

/**
 * What the bank holds, and what payments hold that are not posted: of one instalment the two may be the same money, and are not added.
 * The larger counts, and the bank's where they are equal.
 */
export function besideBank(bank: HeldByCode, unposted: HeldOfCode): HeldByCode {
  const atBank = [...bank.values()].flat().filter(isOfInstalment);
  const byNumber = Map.groupBy(atBank, ({ ecNo }) => ecNo);
  const byLine = Map.groupBy(atBank, lineOf);
  const left = new Set<object>();
  for (const one of [...unposted.values()].flat()) {
    const same = new Set([...(byNumber.get(one.ecNo) ?? []), ...(byLine.get(lineOf(one)) ?? [])]);
    if (sizeOf([...same]) < sizeOf([one])) for (const lesser of same) left.add(lesser);
    else left.add(one);
  }
  const codes = new Set([...bank.keys(), ...unposted.keys()]);
  const both = [...codes].map((code) => {
    const all = [...(bank.get(code) ?? []), ...(unposted.get(code) ?? [])];
    return [code, all.filter((one) => !left.has(one))] as const;
  });
  return new Map(both.filter(([, own]) => own.length > 0));
}

/** The debt itself, under any number. */
const lineOf = ({ ecNo, piece, due, amount }: HeldElsewhere): string =>
  piece === '' ? `${ecNo}` : JSON.stringify([piece, due, amount]);

/** What holds take off an instalment together; without end where one holds all of it. */
const sizeOf = (holds: readonly HeldElsewhere[]): number =>
  holds.reduce((sum, { part }) => sum + (part ?? Number.POSITIVE_INFINITY), 0);
