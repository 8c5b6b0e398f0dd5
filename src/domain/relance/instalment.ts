import type { InstalmentKey, OpenItem } from '../encours/open-item.ts';

/**
 * What we remember of an open item: by EC_No, else, for an à-nouveau, which Sage renumbers, by piece, due date and amount. A
 * remembered number that now bears another amount is another line's.
 */
export function findByInstalment<T extends InstalmentKey>(item: OpenItem, remembered: readonly T[]): T | undefined {
  return (
    remembered.find((one) => one.ecNo === item.ecNo && isSameLine(item, one)) ??
    (item.opening ? remembered.find((one) => isSameInstalment(item, one)) : undefined)
  );
}

/** A piece may be renamed and a due date moved in Sage; an amount and both would be another line. */
const isSameLine = (item: OpenItem, one: InstalmentKey): boolean =>
  one.amount === item.amount && (one.piece === item.piece || one.due === item.due);

const isSameInstalment = (item: OpenItem, one: InstalmentKey): boolean =>
  one.piece === item.piece && one.due === item.due && one.amount === item.amount;
