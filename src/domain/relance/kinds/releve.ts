import type { Cents } from '../../cents.ts';
import type { Currency } from '../../company/currency.ts';
import type { Day } from '../../day.ts';
import type { EntryNature } from '../../ledger/entry-nature.ts';
import type { MovementCause } from '../../statements/statement.ts';

/** Every line between two days, or what is open of them alone. */
export const RELEVE_CONTENTS = ['movements', 'open-items'] as const;
export type ReleveContent = (typeof RELEVE_CONTENTS)[number];

/** Which relevé: arrêté au `until`. `from` null: where it begins by itself. */
export interface RelevePeriod {
  readonly of: ReleveContent;
  readonly from: Day | null;
  readonly until: Day;
}

/** Why no relevé is sent. */
export type NoReleve =
  | 'asleep'
  /** Nothing moved and nothing is owed. */
  | 'nothing'
  /** That customer's relevé of those days left, or is on its way. */
  | 'sent'
  /** Its days are not over. */
  | 'not-yet'
  /** A person stopped what is written to that customer. */
  | 'stopped'
  /** The company's settings do not name that customer, or Sage says « hors rappel/relevé ». */
  | 'not-wanted';

export interface ReleveRow {
  readonly day: Day;
  readonly piece: string;
  /** EC_Intitule; '' where there is none. */
  readonly label: string;
  readonly cause: MovementCause;
  readonly nature: EntryNature | null;
  readonly due: Day | null;
  /** Both ≥ 0, one of them 0. */
  readonly debit: Cents;
  readonly credit: Cents;
  /** After this row. */
  readonly balance: Cents;
}

/** One currency: `opening + Σ debit − Σ credit = closing`, to the cent; two are never added together (case D2). */
export interface ReleveAccount {
  readonly currency: Currency;
  readonly opening: Cents;
  readonly rows: readonly ReleveRow[];
  readonly closing: Cents;
}

interface Accounts {
  readonly accounts: readonly ReleveAccount[];
}

/**
 * Whether a relevé says what Sage says now of the same days: its figures are true for their day, so that what was entered, lettered or
 * taken back for it since makes another relevé. What lines are called is no figure.
 */
export const saysTheSame = (approved: Accounts, now: Accounts): boolean => figuresOf(approved) === figuresOf(now);

const figuresOf = ({ accounts }: Accounts): string =>
  JSON.stringify(
    accounts.map(({ currency, opening, rows, closing }) => [
      currency,
      opening,
      rows.map(({ day, piece, due, debit, credit }) => [day, piece, due, debit, credit]),
      closing,
    ]),
  );
