import type { EntryNature } from '../../../domain/ledger/entry-nature.ts';
import type { MovementCause } from '../../../domain/statements/statement.ts';

/** What sentences of a prévenance may speak of, already written in the letter's language and currency. */
export interface ToldPrevenance {
  readonly invoiceCount: number;
  readonly total: string;
  /** The first due day and the last, long form; the same where there is one. */
  readonly first: string;
  readonly last: string;
}

/** The same of a relevé. */
export interface ToldReleve {
  /** Long form. */
  readonly from: string;
  readonly until: string;
  /** What is open alone. */
  readonly open: boolean;
  /** The balance of each currency. */
  readonly balances: readonly string[];
}

interface Named<Told> {
  readonly inFileName: string;
  /** What a list of mails shows of it beside its subject. */
  readonly preheader: (told: Told) => string;
}

/** What letters beside the rappel say besides their text, in one language. */
export interface KindWords {
  readonly prevenance: Named<ToldPrevenance> & { readonly total: string };
  readonly releve: Named<ToldReleve> & {
    readonly account: (currency: string) => string;
    readonly table: {
      readonly day: string;
      readonly piece: string;
      readonly label: string;
      readonly due: string;
      readonly debit: string;
      readonly credit: string;
      readonly balance: string;
    };
    /** `day`: written out. */
    readonly balanceBefore: (day: string) => string;
    readonly balanceAt: (day: string, inFavour: boolean) => string;
    /** Of rows that Sage gives no name. */
    readonly natures: Readonly<Record<EntryNature, string>>;
    readonly causes: Readonly<Record<Exclude<MovementCause, 'line'>, string>>;
    /** Of documents that are owed to another account than the one on the letter; `to`: whose, '' where nobody said. */
    readonly payable: (pieces: string, to: string) => string;
    readonly moreRows: (count: number) => string;
  };
}
