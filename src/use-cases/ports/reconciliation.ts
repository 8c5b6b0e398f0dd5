/** A reading of customers that nothing told a change of, to compare their lines with those that what is kept was decided from. */
export interface Reconciliation {
  /** ISO instant. */
  readonly at: string;
  /** Customers read again, and those whose lines were otherwise. */
  readonly read: number;
  readonly found: number;
}
