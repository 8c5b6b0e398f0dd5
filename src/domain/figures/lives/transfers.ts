import type { Entry } from '../../ledger/entry.ts';

/**
 * Credits that only moved a debt to another account of the customer (an effet taken, a doubtful debt, an advance used), each
 * with the debits that it became. What it became tells when it is paid. Found among lines that are neither sales nor à-nouveaux,
 * of the same customer and day: the same amount on two accounts; else all that is left of one account against all that is left
 * of another, as where several invoices become one doubtful debt. A bank journal may take effets too: there the amount and the
 * account of effets tell.
 */
export function findTransfers(entries: readonly Entry[]): ReadonlyMap<Entry, readonly Entry[]> {
  const moves = entries.filter(({ nature, opening }) => (nature === 'entry' || nature === 'treasury') && !opening);
  const days = new Set(moves.filter(isMadeDebt).map(dayOf));
  const transfers = new Map<Entry, readonly Entry[]>();
  if (days.size === 0) return transfers;
  const concerned = moves.filter((line) => days.has(dayOf(line)));
  for (const ofDay of Map.groupBy(concerned, (line) => `${dayOf(line)}\u0000${line.nature}`).values()) {
    const debits = ofDay.filter(isMadeDebt);
    const rest = ofDay.filter((credit) => credit.baseAmount < 0 && !pairOne(credit, debits, transfers));
    if (rest.every(({ nature }) => nature === 'entry')) pairWhole(rest, debits, transfers);
  }
  return transfers;
}

/** A debit that may be a debt moved. Other debits of bank journals are money that left. */
const isMadeDebt = ({ nature, baseAmount, treatment }: Entry): boolean =>
  baseAmount > 0 && (nature === 'entry' || treatment === 'effet' || treatment === 'douteux');

const dayOf = ({ tiers, date }: Entry): string => `${tiers}\u0000${date}`;

/** Takes the debit that it finds out of `debits`. */
function pairOne(credit: Entry, debits: Entry[], transfers: Map<Entry, readonly Entry[]>): boolean {
  const at = debits.findIndex(
    ({ account, baseAmount }) => account !== credit.account && baseAmount === -credit.baseAmount,
  );
  if (at === -1) return false;
  transfers.set(credit, debits.splice(at, 1));
  return true;
}

function pairWhole(credits: readonly Entry[], debits: readonly Entry[], transfers: Map<Entry, readonly Entry[]>): void {
  const [from, to] = [onlyAccountOf(credits), onlyAccountOf(debits)];
  const sum = [...credits, ...debits].reduce((all, { baseAmount }) => all + baseAmount, 0);
  if (from === null || to === null || from === to || sum !== 0) return;
  for (const credit of credits) transfers.set(credit, debits);
}

const onlyAccountOf = (lines: readonly Entry[]): string | null => {
  const [only, ...others] = new Set(lines.map(({ account }) => account));
  return only !== undefined && others.length === 0 ? only : null;
};
