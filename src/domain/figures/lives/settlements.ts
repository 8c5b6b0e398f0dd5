import type { FiscalYear } from '../../company/fiscal-year.ts';
import type { Day } from '../../day.ts';
import { type CarriedOver, followCarriedOver } from '../../encours/carried-over.ts';
import type { Entry } from '../../encours/entry.ts';
import { groupByLetter, type LetterGroup } from '../../encours/letter-groups.ts';
import { findTransfers } from './transfers.ts';

/** How a lettering group stands as of a day. */
export interface Settlement {
  /** Finally lettered, every line known that day, and whatever it moved to another account settled too. */
  readonly settled: boolean;
  /** Of its last payment; null where credit notes alone settled it. */
  readonly lastPayment: Day | null;
}

/** The whole past of some customers, tied together. */
export interface Past {
  readonly carriedOver: CarriedOver;
  /** Debits that a transfer made out of another debt. */
  readonly moved: ReadonlySet<Entry>;
  /** What became of a debt moved to another account by this line. */
  readonly transfers: ReadonlyMap<Entry, Entry>;
  readonly groupOf: ReadonlyMap<Entry, LetterGroup>;
  settle(entry: Entry): Settlement;
  /** Lines of other accounts that what is lettered with this one was moved to, as far as it was moved, à-nouveaux included. */
  becameOf(entry: Entry): readonly Entry[];
  /** Last payment that is lettered or pre-lettered with the line, settled or not; null without. */
  lastPaymentSoFar(entry: Entry): Day | null;
}

/**
 * A credit of a group. An entry of a general journal counts as a payment where no bank line is: a compensation. Beside one it
 * is a difference written off, and its day says nothing.
 */
interface Part extends Settlement {
  readonly isEntry: boolean;
}

const lastOf = (parts: readonly Part[]): Day | null =>
  parts.reduce<Day | null>(
    (last, { lastPayment }) => (lastPayment && (!last || lastPayment > last) ? lastPayment : last),
    null,
  );

const OPEN: Settlement = { settled: false, lastPayment: null };

/** Wants all years, whole lettering groups, and lines after `asOf` where they are lettered. */
export function readPast(entries: readonly Entry[], asOf: Day, years: readonly FiscalYear[]): Past {
  const groupOf = new Map<Entry, LetterGroup>();
  for (const group of groupByLetter(entries, years)) for (const line of group.lines) groupOf.set(line, group);
  const isWhole = (group: LetterGroup | undefined): group is LetterGroup =>
    group?.final === true && group.lines.every((line) => line.date <= asOf);
  const carriedOver = followCarriedOver(entries, years);
  const transfers = findTransfers(entries);
  const known = new Map<LetterGroup, Settlement>();

  function settle(entry: Entry): Settlement {
    const group = groupOf.get(entry);
    if (!isWhole(group)) return OPEN;
    const before = known.get(group);
    if (before) return before;
    // Two groups that move debts to each other would ask for ever.
    known.set(group, OPEN);
    const settlement = settleGroup(group);
    known.set(group, settlement);
    return settlement;
  }

  function settleGroup({ lines }: LetterGroup): Settlement {
    const parts = lines.filter(({ baseAmount }) => baseAmount < 0).map(settleBy);
    const byBank = parts.filter(({ isEntry }) => !isEntry);
    return { settled: parts.every(({ settled }) => settled), lastPayment: lastOf(byBank) ?? lastOf(parts) };
  }

  /** Of a debt, on whichever of its lines: a later year may have carried it over before it was settled. */
  function settleDebt(debt: Entry): Settlement {
    const lines = [debt, ...(carriedOver.copiesOf.get(debt) ?? [])];
    return lines.map(settle).find(({ settled }) => settled) ?? settle(debt);
  }

  /** What one credit brings: a payment, nothing (a credit note, an à-nouveau of unknown origin), or what it moved elsewhere. */
  function settleBy(credit: Entry): Part {
    const origin = carriedOver.originOf.get(credit) ?? credit;
    const became = transfers.get(origin);
    const there = became && settleDebt(became);
    // An advance was received before it was used, lettered or not.
    if (there && (there.settled || became.treatment !== 'avance')) return { ...there, isEntry: false };
    const lastPayment = origin.nature === 'sale' || origin.opening ? null : origin.date;
    return { settled: true, lastPayment, isEntry: origin.nature !== 'treasury' };
  }

  function becameOf(debt: Entry, seen = new Set<Entry>()): readonly Entry[] {
    const group = groupOf.get(debt);
    const credits = group?.final ? group.lines.map((line) => carriedOver.originOf.get(line) ?? line) : [];
    return credits.flatMap((credit) => {
      const became = transfers.get(credit);
      if (!became || seen.has(became)) return [];
      seen.add(became);
      const lines = [became, ...(carriedOver.copiesOf.get(became) ?? [])].filter(({ date }) => date <= asOf);
      return [...lines, ...lines.flatMap((line) => becameOf(line, seen))];
    });
  }

  const lastPaymentSoFar = (entry: Entry): Day | null =>
    lastOf((groupOf.get(entry)?.lines ?? []).filter((line) => line.baseAmount < 0 && line.date <= asOf).map(settleBy));

  return { carriedOver, moved: new Set(transfers.values()), transfers, groupOf, settle, becameOf, lastPaymentSoFar };
}
