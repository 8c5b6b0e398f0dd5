import type { Cents } from '../../cents.ts';
import type { Currency } from '../../company/currency.ts';
import type { Day } from '../../day.ts';
import type { EntryNature } from '../../ledger/entry-nature.ts';
import type { MovementCause } from '../../statements/statement.ts';
import type { HeldElsewhere } from '../held-elsewhere.ts';

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
  /** Of a debt that is owed to another account than the company's (a factor's, say): whose; '' where nobody said. Absent of all others. */
  readonly payableTo?: string;
}

/** One currency: `opening + Σ debit − Σ credit = closing`, to the cent; two are never added together (case D2). */
export interface ReleveAccount {
  readonly currency: Currency;
  readonly opening: Cents;
  readonly rows: readonly ReleveRow[];
  readonly closing: Cents;
}

/**
 * Names on whose account rows are to be paid, where it is not the company's: a relevé keeps them, for its balance is that of the books, and
 * bears the company's bank details. Of lines as they were written once, which the hold may know by the number of an à-nouveau: by their
 * document and due date, then.
 */
export function markPayable(
  accounts: readonly ReleveAccount[],
  held: readonly HeldElsewhere[],
): readonly ReleveAccount[] {
  const elsewhere = held.flatMap(({ piece, due, payableTo }) =>
    payableTo === undefined ? [] : { piece, due, payableTo },
  );
  if (elsewhere.length === 0) return accounts;
  const mark = (row: ReleveRow): ReleveRow => {
    const hold = row.debit > 0 ? elsewhere.find(({ piece, due }) => piece === row.piece && due === row.due) : undefined;
    return hold ? { ...row, payableTo: hold.payableTo } : row;
  };
  return accounts.map((account) => ({ ...account, rows: account.rows.map(mark) }));
}

/** What of an account is to be paid elsewhere: to whom ('' where nobody said), with its documents, each once. */
export function payableElsewhere({
  rows,
}: Pick<ReleveAccount, 'rows'>): readonly { readonly to: string; readonly pieces: readonly string[] }[] {
  const marked = rows.flatMap(({ payableTo, piece }) => (payableTo === undefined ? [] : { to: payableTo, piece }));
  return [...Map.groupBy(marked, ({ to }) => to)].map(([to, own]) => ({
    to,
    pieces: [...new Set(own.map(({ piece }) => piece))],
  }));
}

interface Accounts {
  readonly accounts: readonly ReleveAccount[];
}

/**
 * Whether a relevé says what Sage says now of the same days: its figures are true for their day, so that what was entered, lettered or
 * taken back for it since makes another relevé, as does a debt that was ceded. What lines are called is no figure.
 */
export const saysTheSame = (approved: Accounts, now: Accounts): boolean => figuresOf(approved) === figuresOf(now);

const figuresOf = ({ accounts }: Accounts): string =>
  JSON.stringify(
    accounts.map(({ currency, opening, rows, closing }) => [
      currency,
      opening,
      rows.map(({ day, piece, due, debit, credit, payableTo }) => [day, piece, due, debit, credit, payableTo ?? null]),
      closing,
    ]),
  );
