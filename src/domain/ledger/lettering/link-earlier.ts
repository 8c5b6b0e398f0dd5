import type { FiscalYear } from '../../company/fiscal-year.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';
import type { Entry } from '../entry.ts';
import { followEffet } from '../follow-effet.ts';
import { type CarriedOver, followCarriedOver } from './carried-over.ts';
import { isSettled } from './letter-groups.ts';

/**
 * Which earlier line each line continues: the one place that says it. An à-nouveau continues the line that it carries over; a
 * debt on another account of the customer (effet taken, doubtful debt) the one that bears its number on the account that it
 * left, else the one that its reference names, where that is no less. Wants the earlier lines beside those that continue them, and years that say which have their à-nouveaux.
 */
export function findPrevious(
  lines: readonly Entry[],
  years: readonly FiscalYear[],
  { previousOf }: CarriedOver = followCarriedOver(lines, years),
): ReadonlyMap<Entry, Entry> {
  const moved = lines.filter((line) => isMovedDebt(line) && !previousOf.has(line));
  if (moved.length === 0) return previousOf;
  const debts = Map.groupBy(
    lines.filter((line) => line.amount > 0 && line.treatment === 'client' && line.piece !== ''),
    ({ tiers, piece }) => documentKey(tiers, piece),
  );
  const found = moved.flatMap((line) => {
    const numbered = debts.get(documentKey(line.tiers, line.piece));
    const named = (debts.get(documentKey(line.tiers, line.reference)) ?? []).filter(
      ({ amount }) => amount >= line.amount,
    );
    const left = debtLeftBy(line, numbered ?? named);
    return left ? [[line, left] as const] : [];
  });
  return new Map([...previousOf, ...found]);
}

/** Where a debt goes on: a bill taken, a doubtful debt. A journal of bills may be one of treasury. */
const ON_ANOTHER_ACCOUNT: readonly Entry['treatment'][] = ['douteux', 'effet'];

const isMovedDebt = (line: Entry): boolean =>
  line.amount > 0 &&
  line.nature !== 'sale' &&
  line.nature !== 'valuation' &&
  namesOf(line).length > 0 &&
  ON_ANOTHER_ACCOUNT.includes(line.treatment);

const documentKey = (tiers: TiersCode, piece: string): string => `${tiers}\u0000${piece}`;

/** The only debt of that number, or of several, instalments, the only one of its amount; the latest copy of it. */
function debtLeftBy(line: Entry, candidates: readonly Entry[]): Entry | undefined {
  const before = candidates.filter(({ date }) => date <= line.date);
  const [only, ...others] = latestCopies(before);
  if (others.length === 0) return only;
  const [same, ...alike] = latestCopies(before.filter(({ amount }) => amount === line.amount));
  return alike.length === 0 ? same : undefined;
}

/** Of an instalment that several years wrote, the last one. */
const latestCopies = (lines: readonly Entry[]): readonly Entry[] =>
  [...Map.groupBy(lines, ({ due, amount }) => `${due} ${amount}`).values()].flatMap((own) => own.at(-1) ?? []);

/**
 * The lines of a ledger with what the earlier ones tell of them: the day of issue and the nature of what they continue, its
 * EC_No, and whether it was settled after it was carried over. Behind them come the settled debts that a payment sent back may
 * open again: those that an open treasury debit names.
 */
export function linkEarlier(
  lines: readonly Entry[],
  earlier: readonly Entry[],
  years: readonly FiscalYear[],
): readonly Entry[] {
  if (earlier.length === 0) return lines;
  const own = new Set(lines.map(({ ecNo }) => ecNo));
  const others = earlier.filter(({ ecNo }) => !own.has(ecNo));
  const all = [...others, ...lines].sort((a, b) => (a.date === b.date ? a.ecNo - b.ecNo : a.date < b.date ? -1 : 1));
  const previousOf = findPrevious(all, years);
  const link = (line: Entry): Entry => linkLine(line, previousOf);
  const linked = lines.map(link);
  return [...linked, ...reopenable(linked, others.map(link))];
}

/** A line with the day of issue, the nature and the EC_No of what it continues. */
export function linkLine(line: Entry, previousOf: ReadonlyMap<Entry, Entry>): Entry {
  const chain: Entry[] = [];
  for (let at = previousOf.get(line); at && !chain.includes(at); at = previousOf.get(at)) chain.push(at);
  const [previous, origin] = [chain[0], chain.at(-1)];
  if (!previous || !origin) return line;
  const isCopy = line.opening;
  return {
    ...line,
    issued: origin.issued,
    nature: isCopy ? origin.nature : line.nature,
    continues: chain.map(({ ecNo }) => ecNo),
    effet: followEffet(line, chain),
    settledBefore: line.settledBefore || (isCopy && isSettled(previous)),
  };
}

/** Settled debts that an open treasury debit names by its piece or its reference, each in its latest copy. */
export function reopenable(lines: readonly Entry[], earlier: readonly Entry[]): readonly Entry[] {
  const named = new Set(
    lines.filter(isTreasuryDebit).flatMap((line) => namesOf(line).map((name) => `${line.tiers} ${name}`)),
  );
  if (named.size === 0) return [];
  const continued = new Set([...lines, ...earlier].flatMap(({ continues }) => continues));
  return earlier.filter(
    (line) =>
      line.amount > 0 &&
      line.nature !== 'treasury' &&
      isSettled(line) &&
      !continued.has(line.ecNo) &&
      named.has(`${line.tiers} ${line.piece}`),
  );
}

/** Money that left the customer's account at the bank: a payment sent back, or a refund. */
export const isTreasuryDebit = (line: Pick<Entry, 'nature' | 'amount' | 'treatment'>): boolean =>
  line.nature === 'treasury' && line.amount > 0 && !ON_ANOTHER_ACCOUNT.includes(line.treatment);

/** What a line names another by: its document number, its reference. */
export const namesOf = ({ piece, reference }: Pick<Entry, 'piece' | 'reference'>): readonly string[] =>
  [...new Set([piece, reference])].filter((name) => name !== '');
