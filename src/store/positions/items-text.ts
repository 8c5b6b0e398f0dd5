import type { OpenItem } from '../../domain/ledger/open-item.ts';

/** In the order that they are written in. Another order or another field: raise the rules of positions, and all are written anew. */
const FIELDS = Object.keys({
  ecNo: 0,
  tiers: 0,
  account: 0,
  treatment: 0,
  date: 0,
  issued: 0,
  due: 0,
  piece: 0,
  reference: 0,
  orders: 0,
  label: 0,
  nature: 0,
  advance: 0,
  amount: 0,
  currency: 0,
  baseAmount: 0,
  letter: 0,
  lettered: 0,
  letterGap: 0,
  opening: 0,
  continues: 0,
  settledBefore: 0,
  paidBefore: 0,
  effet: 0,
  sageLevel: 0,
  sageReminded: 0,
  paymentMode: 0,
  left: 0,
  baseLeft: 0,
  daysLate: 0,
  settledSince: 0,
  unplaced: 0,
} satisfies Record<keyof OpenItem, 0>) as readonly (keyof OpenItem)[];

/** Values without their names: a third of the text. */
export const writeItems = (items: readonly OpenItem[]): string =>
  JSON.stringify(items.map((item) => FIELDS.map((field) => item[field])));

/** What `writeItems` wrote, under the same rules: nobody else writes there. */
export const readItems = (text: string): readonly OpenItem[] =>
  (JSON.parse(text) as readonly (readonly unknown[])[]).map(
    (values) => Object.fromEntries(FIELDS.map((field, at) => [field, values[at]])) as unknown as OpenItem,
  );
