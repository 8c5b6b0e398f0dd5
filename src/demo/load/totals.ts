import { cents } from '../../domain/cents.ts';
import type { Day } from '../../domain/day.ts';
import { ACCOUNT, JOURNAL } from '../company/books/chart.ts';
import { monthStart } from '../company/books/to-rows.ts';
import { toDecimalText } from '../company/decimal-text.ts';
import type { EntryRow, MonthRow } from '../company/rows.ts';

interface Month {
  readonly journal: string;
  readonly start: Day;
  /** The last day entered. */
  last: Day;
  /** Σ of the customers' lines, in the company's currency: a debit is positive. */
  sum: number;
}

/** Numbers the lines of the books, and keeps by journal and month what balances them. */
export class Totals {
  readonly #months = new Map<string, Month>();
  readonly #pieces = new Map<string, number>();
  #lastNumber = 0;

  /** Counts a customer's line of `base` hundredths; answers its EC_No and EC_Piece. */
  enter(journal: string, on: Day, base: number): { readonly ecNo: number; readonly piece: string } {
    const start = monthStart(on);
    const key = journal + start;
    const month = this.#months.get(key) ?? { journal, start, last: on, sum: 0 };
    this.#months.set(key, month);
    month.sum += base;
    if (on > month.last) month.last = on;
    return { ecNo: ++this.#lastNumber, piece: this.#nextPiece(journal) };
  }

  /** One line a journal and month on the other side (sales, bank): journals balance without a line an invoice. */
  balancingEntries(): EntryRow[] {
    return [...this.#months.values()].filter(({ sum }) => sum !== 0).map((month) => this.#balance(month));
  }

  months(): MonthRow[] {
    return [...this.#months.values()].map(({ journal, start }) => ({ JO_Num: journal, JM_Date: start, JM_Cloture: 0 }));
  }

  /** The first and last day entered; null where nothing was. */
  span(): { readonly first: Day; readonly last: Day } | null {
    const months = [...this.#months.values()];
    const [first] = months.map(({ start }) => start).sort();
    const last = months
      .map((month) => month.last)
      .sort()
      .at(-1);
    return first && last ? { first, last } : null;
  }

  #nextPiece(journal: string): string {
    const count = (this.#pieces.get(journal) ?? 0) + 1;
    this.#pieces.set(journal, count);
    return String(count);
  }

  #balance({ journal, start, last, sum }: Month): EntryRow {
    return {
      EC_No: ++this.#lastNumber,
      JO_Num: journal,
      JM_Date: start,
      EC_Jour: Number(last.slice(8)),
      EC_Date: last,
      EC_Piece: this.#nextPiece(journal),
      EC_RefPiece: '',
      CG_Num: journal === JOURNAL.bank ? ACCOUNT.bank : ACCOUNT.sales,
      CG_NumCont: ACCOUNT.tiers,
      CT_Num: null,
      EC_Intitule: 'Centralisation du mois',
      N_Reglement: 0,
      EC_Echeance: null,
      EC_Sens: sum > 0 ? 1 : 0,
      EC_Montant: toDecimalText(cents(Math.abs(sum))),
      N_Devise: 0,
      EC_Devise: '0',
      EC_Parite: '0',
      EC_Lettre: 0,
      EC_Lettrage: '',
      EC_Rappel: 0,
      EC_DateRelance: null,
      EC_ANType: 0,
      EC_Cloture: 0,
    };
  }
}
