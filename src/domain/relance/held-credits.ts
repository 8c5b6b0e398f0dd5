import { type Cents, cents } from '../cents.ts';
import type { OpenItem } from '../ledger/open-item.ts';
import type { Deduction } from './decision.ts';
import type { RappelFacts } from './letter.ts';
import type { DeductingLetter } from './memory.ts';
import { ownersOf } from './remembered.ts';

/** A part of a credit that a letter took off: it lowers that letter's instalments and no others, as long as they are owed. */
export interface HeldPart {
  /** The letter that took it off first; the last that took it off fewer of those instalments. */
  readonly letter: Pick<DeductingLetter, 'reference' | 'on'>;
  /** EC_No of instalments still owed: never none. */
  readonly only: ReadonlySet<number>;
  /** Positive. */
  readonly amount: Cents;
}

/** What is counted down while letters are gone through, in their currency: EC_No → what is left of it. */
interface Counts {
  /** Of each debt. */
  readonly owed: ReadonlyMap<number, number>;
  /** Of each debt, less what credits lower it by already. */
  readonly room: Map<number, number>;
  /** Of each credit, less what letters hold. */
  readonly free: Map<number, number>;
  /** Of each credit. */
  readonly held: Map<number, readonly HeldPart[]>;
}

/**
 * EC_No of a credit → its parts that letters alive hold: a receipt counts once over all claims. In the order of approval each
 * letter holds what it took off, at most what its instalments still owe and what is left of the credit; what a later letter of
 * the same instalments takes off is the same part, from then on of the instalments that both list. Paid instalments hold
 * nothing: what is in no part is free.
 */
export function heldCredits(
  items: readonly OpenItem[],
  credits: readonly OpenItem[],
  letters: readonly DeductingLetter[],
): ReadonlyMap<number, readonly HeldPart[]> {
  const debts = items.filter(({ left, settledSince }) => left > 0 && !settledSince);
  const owed = new Map<number, number>(debts.map(({ ecNo, left }) => [ecNo, left]));
  const free = new Map<number, number>(credits.map(({ ecNo, left }) => [ecNo, -left]));
  const counts: Counts = { owed, room: new Map(owed), free, held: new Map() };
  for (const letter of letters.toSorted(byApproval)) holdFor(letter, items, credits, counts);
  return counts.held;
}

const byApproval = (a: DeductingLetter, b: DeductingLetter): number =>
  a.approvedAt === b.approvedAt ? 0 : a.approvedAt < b.approvedAt ? -1 : 1;

function holdFor(
  letter: DeductingLetter,
  items: readonly OpenItem[],
  credits: readonly OpenItem[],
  { owed, room, free, held }: Counts,
): void {
  const owners = ownersOf(items, letter.lines);
  const lines = letter.lines.flatMap(({ ecNo }) => owners.get(ecNo) ?? []);
  const only = new Set(lines.filter((ecNo) => owed.has(ecNo)));
  if (only.size === 0) return;
  for (const deduction of letter.deductions) {
    const credit = creditOf(deduction, credits);
    if (!credit) continue;
    const { parts, covered } = narrow(held.get(credit.ecNo) ?? [], { letter, only, most: deduction.amount }, owed);
    const left = free.get(credit.ecNo) ?? 0;
    const amount = drawFrom(room, only, Math.min(deduction.amount - covered, left));
    free.set(credit.ecNo, left - amount);
    held.set(credit.ecNo, amount > 0 ? [...parts, { letter, only, amount: cents(amount) }] : parts);
  }
}

/** What earlier letters hold of a credit, where a later one takes `most` of it off these instalments: that goes with those it lists. */
function narrow(
  parts: readonly HeldPart[],
  { letter, only, most }: Pick<HeldPart, 'letter' | 'only'> & { readonly most: number },
  owed: ReadonlyMap<number, number>,
): { readonly parts: readonly HeldPart[]; readonly covered: number } {
  let covered = 0;
  const narrowed = parts.flatMap((part) => {
    const both = new Set([...part.only].filter((ecNo) => only.has(ecNo)));
    const owing = [...both].reduce((sum, ecNo) => sum + (owed.get(ecNo) ?? 0), 0);
    const amount = Math.min(part.amount, most - covered, owing);
    if (amount <= 0) return [part];
    covered += amount;
    const rest = part.amount - amount;
    const taken = { letter: both.size < part.only.size ? letter : part.letter, only: both, amount: cents(amount) };
    return rest > 0 ? [taken, { ...part, amount: cents(rest) }] : [taken];
  });
  return { parts: narrowed, covered };
}

/** Takes at most so much from what is left of these numbers, in order (`null`: of all). Answers what it took, and leaves the rest in `room`. */
export function drawFrom(room: Map<number, number>, only: ReadonlySet<number> | null, most: number): number {
  let taken = 0;
  for (const ecNo of only ?? [...room.keys()]) {
    const left = room.get(ecNo) ?? 0;
    const part = Math.max(0, Math.min(most - taken, left));
    room.set(ecNo, left - part);
    taken += part;
  }
  return taken;
}

/**
 * The open credit that a letter took off, under any number that Sage gave it since; where the books no longer hold its line, the
 * à-nouveau of its piece (or without one, as it was) that is worth what was taken off, or the only one of its piece that is worth
 * more. A number that another line bears now, of another piece and day, is not it.
 */
export function creditOf(deduction: Deduction, credits: readonly OpenItem[]): OpenItem | undefined {
  const { ecNo, piece, on, amount } = deduction;
  const numbered = credits.find((item) => item.ecNo === ecNo || item.continues.includes(ecNo));
  if (numbered && (numbered.piece === piece || numbered.issued === on)) return numbered;
  const alike = credits.filter(
    (item) => item.opening && item.continues.length === 0 && item.piece === piece && item.amount <= -amount,
  );
  const [only, ...others] = piece === '' ? [] : alike;
  return alike.find((item) => item.amount === -amount) ?? (others.length === 0 ? only : undefined);
}

/** What is remembered of a letter that takes credits off. */
export const toDeductingLetter = (
  { reference, date, currency, lines, deductions }: RappelFacts,
  approvedAt: string,
): DeductingLetter => ({
  reference,
  on: date,
  approvedAt,
  currency,
  lines: lines.map(({ ecNo, piece, due, amount }) => ({ ecNo, piece, due, amount })),
  deductions,
});
