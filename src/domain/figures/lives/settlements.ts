import type { Day } from '../../day.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { CarriedOver } from '../../ledger/lettering/carried-over.ts';
import { groupByLetter, type LetterGroup } from '../../ledger/lettering/letter-groups.ts';
import { namesOf } from '../../ledger/lettering/link-earlier.ts';
import type { OpenItem } from '../../ledger/open-item.ts';
import { shareAvoirs } from './avoirs.ts';
import { type Books, openItemsOfPast } from './books.ts';
import { shareLosses } from './losses.ts';
import { findTakenBack, type TakenBack } from './taken-back.ts';
import { findTransfers } from './transfers.ts';

/** How a debt stands as of a day. */
export interface Settlement {
  /** Finally lettered, every line known that day, and whatever it moved to another account or the bank took back settled too. */
  readonly settled: boolean;
  /** The last payment of its lettering; null where credit notes and losses alone settled it, whatever else was lettered with it. */
  readonly lastPayment: Day | null;
  /** Some of it went through an account of doubtful debts. */
  readonly doubtful: boolean;
  /** What was given up of it, ≥ 0, in the company's currency; 0 until it is settled. */
  readonly lost: number;
  /** What its avoirs took off it, ≥ 0, as far as is known; 0 until it is settled. */
  readonly offset: number;
}

/** The whole past of some customers as of a day, tied together. */
export interface Past {
  readonly books: Books;
  readonly asOf: Day;
  /** What was open. */
  readonly items: readonly OpenItem[];
  /** Debits that a transfer made out of another debt, each with the credits that moved it. */
  readonly movedBy: ReadonlyMap<Entry, readonly Entry[]>;
  readonly transfers: ReadonlyMap<Entry, readonly Entry[]>;
  readonly takenBack: TakenBack;
  readonly groupOf: ReadonlyMap<Entry, LetterGroup>;
  settle(entry: Entry): Settlement;
  /** Lines of other accounts that what is lettered with this one was moved to, as far as it was moved, à-nouveaux included. */
  becameOf(entry: Entry): readonly Entry[];
  /** Last payment that is lettered or pre-lettered with the line, settled or not; null without. */
  lastPaymentSoFar(entry: Entry): Day | null;
}

/**
 * What a credit of a group brings. An entry of a general journal counts as a payment where no bank line is: a compensation.
 * Beside one it is a difference, and its day says nothing.
 */
interface Part extends Settlement {
  readonly isEntry: boolean;
  readonly piece: string;
  /** What it names another line by. */
  readonly names: readonly string[];
}

/** What is of one debt alone of all that a group holds: each in the company's currency. */
interface Shares {
  readonly lost: ReadonlyMap<Entry, number>;
  readonly offset: ReadonlyMap<Entry, number>;
}

/** A group, with what its losses and its avoirs took off each of its debts. */
interface Whole extends Omit<Settlement, 'lost' | 'offset'>, Shares {}

const lastOf = (parts: readonly Pick<Settlement, 'lastPayment'>[]): Day | null =>
  parts.reduce<Day | null>(
    (last, { lastPayment }) => (lastPayment && (!last || lastPayment > last) ? lastPayment : last),
    null,
  );

/** Of several credits that are lettered together: that of a bank line where there is one. */
const lastPaymentOf = (parts: readonly Part[]): Day | null =>
  lastOf(parts.filter(({ isEntry }) => !isEntry)) ?? lastOf(parts);

const share = (lines: readonly Entry[], parts: readonly Part[], lastPayment: Day | null): Shares => {
  const lost = shareLosses(
    lines,
    parts.filter((part) => part.lost > 0).map(({ piece, lost: amount }) => ({ piece, amount })),
  );
  const avoirs = parts.filter((part) => part.offset > 0).map(({ names, offset: amount }) => ({ names, amount }));
  return { lost, offset: shareAvoirs(lines, avoirs, { lost, lastPayment }) };
};

/** Avoirs and losses took all of it: no payment that is lettered with it is its own. */
const isTakenOff = (debt: Entry, { lost, offset }: Shares): boolean =>
  debt.baseAmount > 0 && (lost.get(debt) ?? 0) + (offset.get(debt) ?? 0) >= debt.baseAmount;

const OPEN: Whole = { settled: false, lastPayment: null, doubtful: false, lost: new Map(), offset: new Map() };

/** Wants all years, whole lettering groups, and lines after `asOf` where they are lettered. */
export function readPast(books: Books, asOf: Day): Past {
  const { years, carriedOver } = books;
  const entries = books.entries.filter(({ treatment }) => treatment !== 'a-etablir');
  const items = openItemsOfPast(books, asOf);
  const groupOf = new Map<Entry, LetterGroup>();
  for (const group of groupByLetter(entries, years)) for (const line of group.lines) groupOf.set(line, group);
  const transfers = findTransfers(entries);
  const left = new Map(items.map(({ ecNo, baseLeft }) => [ecNo, baseLeft]));
  const takenBack = findTakenBack({ entries, carriedOver, groupOf, asOf, leftOf: (ecNo) => left.get(ecNo) ?? 0 });
  const settling = new Settling(asOf, carriedOver, groupOf, transfers, takenBack);
  return {
    books,
    asOf,
    items,
    movedBy: inverse(transfers),
    transfers,
    takenBack,
    groupOf,
    settle: (entry) => settling.settle(entry),
    becameOf: (entry) => settling.becameOf(entry),
    lastPaymentSoFar: (entry) => settling.lastPaymentSoFar(entry),
  };
}

class Settling {
  private readonly known = new Map<LetterGroup, Whole>();

  private readonly asOf: Day;
  private readonly carriedOver: CarriedOver;
  private readonly groupOf: ReadonlyMap<Entry, LetterGroup>;
  private readonly transfers: ReadonlyMap<Entry, readonly Entry[]>;
  private readonly takenBack: TakenBack;

  constructor(
    asOf: Day,
    carriedOver: CarriedOver,
    groupOf: ReadonlyMap<Entry, LetterGroup>,
    transfers: ReadonlyMap<Entry, readonly Entry[]>,
    takenBack: TakenBack,
  ) {
    this.asOf = asOf;
    this.carriedOver = carriedOver;
    this.groupOf = groupOf;
    this.transfers = transfers;
    this.takenBack = takenBack;
  }

  settle(entry: Entry): Settlement {
    const { settled, lastPayment, doubtful, ...shares } = this.settleGroup(this.groupOf.get(entry));
    return {
      settled,
      lastPayment: isTakenOff(entry, shares) ? null : lastPayment,
      doubtful,
      lost: shares.lost.get(entry) ?? 0,
      offset: shares.offset.get(entry) ?? 0,
    };
  }

  private settleGroup(group: LetterGroup | undefined): Whole {
    if (!group?.final) return OPEN;
    const before = this.known.get(group);
    if (before) return before;
    // Two groups that move debts to each other would ask for ever.
    this.known.set(group, OPEN);
    if (group.lines.some((line) => line.date > this.asOf)) return OPEN;
    const parts = group.lines.filter(({ baseAmount }) => baseAmount < 0).map((credit) => this.settleBy(credit));
    const lastPayment = lastPaymentOf(parts);
    const settled: Whole = {
      settled: parts.every((part) => part.settled),
      lastPayment,
      doubtful: parts.some(({ doubtful }) => doubtful),
      ...share(group.lines, parts, lastPayment),
    };
    this.known.set(group, settled);
    return settled;
  }

  /** Of a debt, on whichever of its lines: a later year may have carried it over before it was settled. */
  private settleDebt(debt: Entry): Settlement {
    return (
      this.linesOf(debt)
        .map((line) => this.settle(line))
        .find(({ settled }) => settled) ?? this.settle(debt)
    );
  }

  /** What one credit brings, less what the bank took back of it: that much is paid when the debit that took it back is. */
  private settleBy(credit: Entry): Part {
    const origin = this.carriedOver.originOf.get(credit) ?? credit;
    const own = this.bringOf(origin);
    const taken = this.takenBack.from.get(origin);
    if (!taken) return own;
    const isWhole = taken.reduce((sum, { amount }) => sum + amount, 0) >= -origin.baseAmount;
    const later = taken.map(({ by }) => this.paidAgain(by, credit));
    const all = isWhole ? later : [own, ...later];
    return {
      ...own,
      settled: all.every(({ settled }) => settled),
      lastPayment: lastOf(all),
      doubtful: all.some(({ doubtful }) => doubtful),
    };
  }

  /** Lettered with the receipt that it took back, a debit leaves the other receipts of the lettering to tell. */
  private paidAgain(debit: Entry, credit: Entry): Settlement {
    const group = this.groupOf.get(credit);
    const isTogether = this.linesOf(debit).some((line) => this.groupOf.get(line) === group);
    return isTogether
      ? { settled: true, lastPayment: null, doubtful: false, lost: 0, offset: 0 }
      : this.settleDebt(debit);
  }

  /** A payment; nothing (a credit note, a valuation, an à-nouveau of unknown origin); a loss; or what it moved elsewhere. */
  private bringOf(origin: Entry): Part {
    const { nature, piece, baseAmount } = origin;
    const nothing = {
      settled: true,
      lastPayment: null,
      doubtful: false,
      lost: 0,
      offset: 0,
      isEntry: nature !== 'treasury',
      piece,
      names: namesOf(origin),
    };
    if (nature === 'loss') return { ...nothing, lost: -baseAmount };
    const became = this.transfers.get(origin) ?? [];
    const there = became.map((debit) => ({ ...this.settleDebt(debit), amount: debit.baseAmount }));
    const settled = there.length > 0 && there.every((one) => one.settled);
    const isAdvance = became.some(({ treatment }) => treatment === 'avance');
    // An advance was received before it was used, lettered or not; where its receipt is not known, it pays on the day of its use.
    if (there.length > 0 && (!isAdvance || (settled && lastOf(there) !== null))) {
      const shareOf = (of: (one: Settlement) => number): number =>
        Math.round(
          (there.reduce((sum, one) => sum + of(one), 0) * -baseAmount) /
            there.reduce((sum, { amount }) => sum + amount, 0),
        );
      return {
        ...nothing,
        settled,
        lastPayment: lastOf(there),
        doubtful: became.some(({ treatment }) => treatment === 'douteux') || there.some(({ doubtful }) => doubtful),
        lost: shareOf(({ lost }) => lost),
        offset: shareOf(({ offset }) => offset),
        isEntry: false,
      };
    }
    if (nature === 'sale' && !origin.opening) {
      return { ...nothing, offset: -baseAmount - (this.takenBack.undone.get(origin) ?? 0) };
    }
    const paysNothing = nature === 'valuation' || origin.opening;
    return paysNothing ? nothing : { ...nothing, lastPayment: origin.date };
  }

  becameOf(debt: Entry, seen = new Set<Entry>()): readonly Entry[] {
    const group = this.groupOf.get(debt);
    const credits = group?.final ? group.lines.map((line) => this.carriedOver.originOf.get(line) ?? line) : [];
    return credits.flatMap((credit) =>
      (this.transfers.get(credit) ?? []).flatMap((became) => {
        if (seen.has(became)) return [];
        seen.add(became);
        const lines = this.linesOf(became).filter(({ date }) => date <= this.asOf);
        return [...lines, ...lines.flatMap((line) => this.becameOf(line, seen))];
      }),
    );
  }

  lastPaymentSoFar(entry: Entry): Day | null {
    const lines = this.groupOf.get(entry)?.lines ?? [];
    const known = lines.filter((line) => line.date <= this.asOf);
    const parts = known.filter(({ baseAmount }) => baseAmount < 0).map((credit) => this.settleBy(credit));
    const last = lastOf(parts);
    return isTakenOff(entry, share(known, parts, last)) ? null : last;
  }

  private linesOf = (entry: Entry): readonly Entry[] => [entry, ...(this.carriedOver.copiesOf.get(entry) ?? [])];
}

function inverse(transfers: ReadonlyMap<Entry, readonly Entry[]>): ReadonlyMap<Entry, readonly Entry[]> {
  const movedBy = new Map<Entry, Entry[]>();
  for (const [credit, debits] of transfers) {
    for (const debit of debits) movedBy.set(debit, [...(movedBy.get(debit) ?? []), credit]);
  }
  return movedBy;
}
