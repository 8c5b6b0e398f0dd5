import { cents, ZERO } from '../../cents.ts';
import type { Entry } from '../entry.ts';
import { byReceiptThenDueDate } from './allocate-credits.ts';
import { type LeftOver, moveDebit, setOff, takable, wholeOf } from './left-over.ts';
import { isTreasuryDebit, namesOf } from './link-earlier.ts';

/**
 * Money that the bank gave back to a customer or took back (a payment sent back, a refund) is no new claim: it undoes what it
 * names, else a free credit of its own amount, else receipts, then avoirs. What it names is an open credit of that number, or an
 * invoice of that number that was paid: it is open again, with its own due date and all that is remembered of it. Where two
 * lines fit that are not alike, nobody can tell: it is marked `unplaced`. Nothing is added or lost: Σ left stays.
 * `settled`: debits that are paid, whole, and may be opened again.
 */
export function placeTreasuryDebits(lines: readonly LeftOver[], settled: readonly Entry[]): readonly LeftOver[] {
  const debtors = new Set(lines.filter(isToPlace).map(({ entry }) => entry.tiers));
  if (debtors.size === 0) return lines;
  const settledOf = Map.groupBy(
    settled.filter(({ tiers }) => debtors.has(tiers)),
    ({ tiers }) => tiers,
  );
  return [...Map.groupBy(lines, ({ entry }) => entry.tiers)].flatMap(([tiers, own]) => {
    if (!debtors.has(tiers)) return own;
    const board = new Board(own, settledOf.get(tiers) ?? []);
    for (const { entry } of own.filter(isToPlace)) board.place(entry);
    return board.lines();
  });
}

const isToPlace = ({ entry, left }: LeftOver): boolean => left > 0 && isTreasuryDebit(entry);

/** The lines of one customer, by EC_No, as far as placing has come. */
class Board {
  private readonly byNo: Map<number, LeftOver>;

  constructor(lines: readonly LeftOver[], settled: readonly Entry[]) {
    const open = new Set(lines.map(({ entry }) => entry.ecNo));
    const closed = settled
      .filter(({ ecNo }) => !open.has(ecNo))
      .map((entry) => ({ entry, left: ZERO, baseLeft: ZERO }));
    this.byNo = new Map([...lines, ...closed].map((line) => [line.entry.ecNo, line]));
  }

  lines(): readonly LeftOver[] {
    return [...this.byNo.values()].filter(({ left, baseLeft }) => left !== 0 || baseLeft !== 0);
  }

  place(entry: Entry): void {
    const others = this.others(entry);
    const names = new Set(namesOf(entry));
    const named = others.filter((line) => names.has(line.entry.piece));
    this.undo(entry, named.filter(isCredit).sort(byReceiptThenDueDate));
    this.reopen(entry, named.filter(isPaid));
    if (this.isPlaced(entry)) return;
    const free = this.others(entry).filter(isCredit);
    const same = free.filter(({ left }) => -left === this.get(entry).left);
    if (same.length > 0 && !areAlike(same)) this.ask(entry);
    else this.undo(entry, [...same.slice(0, 1), ...free.sort(byReceiptThenDueDate)]);
  }

  /** Of the same kind of account and currency. */
  private others({ ecNo, treatment, currency }: Entry): LeftOver[] {
    return [...this.byNo.values()].filter(
      ({ entry }) => entry.ecNo !== ecNo && entry.treatment === treatment && entry.currency === currency,
    );
  }

  private undo(entry: Entry, credits: readonly LeftOver[]): void {
    for (const { entry: one } of credits) {
      const [debit, credit] = [this.get(entry), this.get(one)];
      if (this.isPlaced(entry) || takable(debit, credit) <= 0) continue;
      const done = setOff(debit, credit);
      this.set(done.debit);
      this.set(done.credit);
    }
  }

  /** The instalment of its due date, else of its amount, else the only one; several are a question. */
  private reopen(entry: Entry, paid: readonly LeftOver[]): void {
    if (this.isPlaced(entry) || paid.length === 0) return;
    const ofItsDay = preferring(paid, (line) => line.entry.due === entry.due);
    const [only, ...more] = preferring(ofItsDay, (line) => room(line) === this.get(entry).left);
    if (!only || more.length > 0) {
      this.ask(entry);
      return;
    }
    const moved = moveDebit(this.get(entry), only, cents(Math.min(this.get(entry).left, room(only))));
    this.set(moved.from);
    this.set(moved.to);
  }

  private ask(entry: Entry): void {
    this.set({ ...this.get(entry), unplaced: true });
  }

  private isPlaced(entry: Entry): boolean {
    const { left, unplaced } = this.get(entry);
    return left === 0 || unplaced === true;
  }

  private get(entry: Entry): LeftOver {
    return this.byNo.get(entry.ecNo) ?? wholeOf(entry);
  }

  private set(line: LeftOver): void {
    this.byNo.set(line.entry.ecNo, line);
  }
}

/** Those that fit; all of them where none does. */
function preferring(lines: readonly LeftOver[], fits: (line: LeftOver) => boolean): readonly LeftOver[] {
  const fitting = lines.filter(fits);
  return fitting.length > 0 ? fitting : lines;
}

const isCredit = ({ left }: LeftOver): boolean => left < 0;

/** What was paid of it, and may be open again. */
const room = ({ entry, left }: LeftOver): number => entry.amount - left;
const isPaid = (line: LeftOver): boolean => line.entry.amount > 0 && !isTreasuryDebit(line.entry) && room(line) > 0;

/** Which of them is taken makes no difference to what is asked of the customer. */
const areAlike = (lines: readonly LeftOver[]): boolean => new Set(lines.map(({ entry }) => entry.nature)).size === 1;
