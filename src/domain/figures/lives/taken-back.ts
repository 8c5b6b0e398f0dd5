import type { Day } from '../../day.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { CarriedOver } from '../../ledger/lettering/carried-over.ts';
import { isLetteredForGood, type LetterGroup } from '../../ledger/lettering/letter-groups.ts';
import { isTreasuryDebit, namesOf } from '../../ledger/lettering/link-earlier.ts';

/** What the bank took back of one receipt. */
export interface Taken {
  readonly by: Entry;
  /** > 0, in the company's currency. */
  readonly amount: number;
}

/** Payments sent back and refunds, with what they undid. */
export interface TakenBack {
  /** Of each receipt, never more than it brought. */
  readonly from: ReadonlyMap<Entry, readonly Taken[]>;
  /** How much of a treasury debit undid something: of that much it is no debt of its own. */
  readonly placed: ReadonlyMap<Entry, number>;
  /** How much of each credit was undone, avoirs that were given back included. */
  readonly undone: ReadonlyMap<Entry, number>;
}

interface Lines {
  readonly entries: readonly Entry[];
  readonly carriedOver: CarriedOver;
  readonly groupOf: ReadonlyMap<Entry, LetterGroup>;
  readonly asOf: Day;
  /** What is open of a line that day, by EC_No: of a treasury debit, what undid nothing. */
  readonly leftOf: (ecNo: number) => number;
}

const NOTHING: TakenBack = { from: new Map(), placed: new Map(), undone: new Map() };

/**
 * Which receipt each payment sent back undid, as far as `placeTreasuryDebits` placed it: one that is lettered with it; else one that
 * it names, or that paid the invoice that it names; else one that nothing is lettered with. Among these the same amount, then
 * receipts before avoirs (an avoir that was given back is undone too, and is no receipt), then the latest before it: a second
 * payment that is given back leaves the first one.
 */
export function findTakenBack(lines: Lines): TakenBack {
  const { entries, asOf } = lines;
  const debits = entries.filter((entry) => isTreasuryDebit(entry) && !entry.opening && entry.date <= asOf);
  if (debits.length === 0) return NOTHING;
  const concerned = new Set(debits.map(({ tiers }) => tiers));
  const own = Map.groupBy(
    entries.filter(({ tiers, date }) => concerned.has(tiers) && date <= asOf),
    ({ tiers }) => tiers,
  );
  const matching = new Matching(lines);
  for (const debit of debits.sort((a, b) => (a.date === b.date ? a.ecNo - b.ecNo : a.date < b.date ? -1 : 1))) {
    matching.undo(debit, own.get(debit.tiers) ?? []);
  }
  return matching;
}

class Matching implements TakenBack {
  readonly from = new Map<Entry, Taken[]>();
  readonly placed = new Map<Entry, number>();
  readonly undone = new Map<Entry, number>();
  private readonly lines: Lines;

  constructor(lines: Lines) {
    this.lines = lines;
  }

  undo(debit: Entry, own: readonly Entry[]): void {
    const open = this.linesOf(debit).reduce((sum, { ecNo }) => sum + Math.max(0, this.lines.leftOf(ecNo)), 0);
    let toUndo = debit.baseAmount - open;
    if (toUndo <= 0) return;
    for (const credit of this.candidates(debit, own, toUndo)) {
      const amount = Math.min(toUndo, this.restOf(credit));
      if (amount <= 0) continue;
      toUndo -= amount;
      this.undone.set(credit, (this.undone.get(credit) ?? 0) + amount);
      this.placed.set(debit, (this.placed.get(debit) ?? 0) + amount);
      if (isMoney(credit)) this.from.set(credit, [...(this.from.get(credit) ?? []), { by: debit, amount }]);
      if (toUndo === 0) return;
    }
  }

  /** One kind after the other, and none further than it is asked for: a busy customer has thousands of credits, and most debits one name. */
  private *candidates(debit: Entry, own: readonly Entry[], amount: number): Generator<Entry> {
    const credits = own.filter((entry) => this.mayBeUndone(entry, debit) && this.restOf(entry) > 0);
    const names = namesOf(debit);
    const isNamed = ({ piece }: Entry): boolean => names.includes(piece);
    const named = own.filter((entry) => entry.baseAmount > 0 && !isTreasuryDebit(entry) && isNamed(entry));
    const [itsGroups, theirGroups] = [this.groupsOf([debit]), this.groupsOf(named)];
    const isIn = (groups: ReadonlySet<LetterGroup>) => (credit: Entry) =>
      groups.size > 0 && this.linesOf(credit).some((line) => groups.has(this.lines.groupOf.get(line) as LetterGroup));
    const isClosed = this.linesOf(debit).some(isLetteredForGood);
    const inOrder = (some: readonly Entry[]) => some.toSorted((a, b) => this.compare(a, b, amount));
    const together = credits.filter(isIn(itsGroups));
    yield* inOrder(together.filter(isNamed));
    yield* inOrder(together);
    yield* inOrder(credits.filter(isNamed));
    yield* inOrder(credits.filter((credit) => isMoney(credit) && isIn(theirGroups)(credit)));
    if (!isClosed) yield* inOrder(credits.filter((credit) => !this.linesOf(credit).some(isLetteredForGood)));
  }

  private mayBeUndone(entry: Entry, { date, treatment, currency }: Entry): boolean {
    return (
      entry.baseAmount < 0 &&
      entry.nature !== 'valuation' &&
      entry.nature !== 'loss' &&
      entry.date <= date &&
      entry.treatment === treatment &&
      entry.currency === currency &&
      !this.lines.carriedOver.originOf.has(entry)
    );
  }

  private compare(a: Entry, b: Entry, amount: number): number {
    const first = (isFirst: (credit: Entry) => boolean): number => Number(isFirst(b)) - Number(isFirst(a));
    return (
      first((credit) => this.restOf(credit) === amount) ||
      first(({ nature }) => nature === 'treasury') ||
      (a.date === b.date ? b.ecNo - a.ecNo : a.date < b.date ? 1 : -1)
    );
  }

  private restOf = (credit: Entry): number => -credit.baseAmount - (this.undone.get(credit) ?? 0);

  private linesOf = (entry: Entry): readonly Entry[] => [entry, ...(this.lines.carriedOver.copiesOf.get(entry) ?? [])];

  /** Of lines that are lettered or pre-lettered: a line alone is in no group with others. */
  private groupsOf(entries: readonly Entry[]): ReadonlySet<LetterGroup> {
    const lettered = entries.flatMap(this.linesOf).filter(({ letter }) => letter !== '');
    return new Set(lettered.flatMap((line) => this.lines.groupOf.get(line) ?? []));
  }
}

/** An avoir brought nothing: given back, it only stops being a credit. */
const isMoney = ({ nature }: Entry): boolean => nature === 'treasury' || nature === 'entry';
