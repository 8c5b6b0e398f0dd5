import type { Day } from '../day.ts';

/** An effet de commerce taken from a customer (413): a debt that an invoice became. */
export interface Effet {
  /** The day on which it was taken, of its first line in the books. */
  readonly on: Day;
  /** What it was taken for; null where the books no longer tell. */
  readonly invoice: { readonly piece: string; readonly issued: Day } | null;
}
