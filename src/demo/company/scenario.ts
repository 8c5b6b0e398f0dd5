import type { Sales } from './commerce/sales-desk.ts';
import type { Desk } from './desk.ts';
import type { Habit } from './past/habit.ts';
import type { Random } from './random.ts';
import type { TiersSheet } from './sheet.ts';

/** A customer that shows something on purpose. */
export interface Scenario {
  readonly code: string;
  readonly name: string;
  /** Ids of the acceptance cases that it lets one see. */
  readonly cases: readonly string[];
  readonly shows: string;
  readonly sheet?: Partial<TiersSheet>;
  /** Services (ranks of P_SERVICECPTA) where the firm has a contact, with the contact's role. */
  readonly contacts?: Readonly<Record<number, string>>;
  /** How it bought and paid before; one of the usual ways where none is said. Its branches have their payer's past. */
  readonly pays?: Habit;
  /** What accounting entered, on the payer's account; the sales office where orders are part of the story. */
  readonly play: (desk: Desk, random: Random, sales: Sales) => void;
}
