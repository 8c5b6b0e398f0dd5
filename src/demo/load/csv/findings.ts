/** Columns of the neutral CSV, in the order of the contract; a file may hold them in any order, with others. */
export const CSV_COLUMNS = [
  'company',
  'ct_num',
  'ct_intitule',
  'ct_pays',
  'ec_refpiece',
  'ec_date',
  'ec_echeance',
  'ec_montant',
  'devise',
  'reglement_date',
  'reglement_montant',
  'litige',
] as const;

export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** Why a line cannot be a Sage row. */
export type RefusalCode =
  | 'missing-columns'
  | 'field-count'
  | 'unreadable'
  | 'no-code'
  | 'code-too-long'
  | 'piece-too-long'
  | 'no-day'
  | 'not-a-day'
  | 'day-out-of-range'
  | 'not-an-amount'
  | 'zero-amount'
  | 'not-a-currency'
  | 'no-rate'
  | 'payment-without-day'
  | 'payment-without-amount';

/** What is odd in a line that is loaded all the same. */
export type WarningCode =
  | 'no-due-date'
  | 'due-before-issue'
  | 'paid-before-issue'
  | 'overpaid'
  | 'payment-of-other-sign'
  | 'two-names'
  | 'two-issue-days'
  | 'repeated-without-payment'
  | 'no-piece'
  | 'code-in-lower-case'
  | 'text-cut'
  | 'dispute-not-understood'
  | 'other-company'
  | 'lettering-shared';

/** A line of the file (the header is line 1), and what of it: the column and its text, cut; '' where no column is to blame. */
interface Found {
  readonly line: number;
  readonly column: CsvColumn | '';
  readonly value: string;
}

export interface Refusal extends Found {
  readonly why: RefusalCode;
}

export interface LoadWarning extends Found {
  readonly what: WarningCode;
}

/** What became of the rows of a file: `read` is the sum of the others. */
export interface RowCount {
  readonly read: number;
  /** Without a remark. */
  readonly loaded: number;
  /** Loaded, with a remark. */
  readonly warned: number;
  readonly refused: number;
  /** Good rows that nobody asked for: of later days, of another company. */
  readonly left: number;
}

const SHOWN = 40;

/** A value as it may be shown: on one line, not longer than need be. */
export function shown(value: string): string {
  const flat = value.replace(/\s+/g, ' ');
  return flat.length > SHOWN ? `${flat.slice(0, SHOWN)}…` : flat;
}
