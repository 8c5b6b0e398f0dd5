import { ACCOUNT, chartRows, currencyRows, JOURNAL, journalRows } from '../../../src/demo/company/books/chart.ts';
import { letterCode } from '../../../src/demo/company/books/letters.ts';
import type { SageValues } from '../../../src/demo/sage-base/rows.ts';
import { addDays, type Day, day } from '../../../src/domain/day.ts';

/** The day that every measure is made on, so that two runs measure the same thing. */
export const TODAY = day('2026-06-30');
export const COMPANY = 'BENCH';

const ENTRIES_EACH = 200;
/** Open invoices of a customer: of this year, and of last year (those are in the books twice, by their à-nouveau). */
const OPEN_THIS_YEAR = 14;
const OPEN_LAST_YEAR = 6;
const SETTLED = (ENTRIES_EACH - OPEN_THIS_YEAR - 2 * OPEN_LAST_YEAR) / 2;
const LETTER_WIDTH = 5;
const FIRST_YEAR = 2023;

export const customersFor = (entries: number): number => Math.ceil(entries / ENTRIES_EACH);
export const openItemsOf = (customers: number): number => customers * (OPEN_THIS_YEAR + OPEN_LAST_YEAR);
const INVOICES_EACH = SETTLED + OPEN_THIS_YEAR + OPEN_LAST_YEAR;
export const invoicesOf = (customers: number): number => customers * INVOICES_EACH;
export const codeOf = (rank: number): string => `C${String(rank).padStart(5, '0')}`;

/** What the base holds besides customers and their entries. */
export function settingsRows(): Readonly<Record<string, readonly SageValues[]>> {
  const years = [FIRST_YEAR, 2024, 2025, 2026].map((year, at) => [`0${at + 1}`, year] as const);
  const columns = years.map(([rank, year]) => ({
    [`D_DebutExo${rank}`]: `${year}-01-01`,
    [`D_FinExo${rank}`]: `${year}-12-31`,
  }));
  return {
    P_DOSSIER: [Object.assign({ D_RaisonSoc: 'Mesures', N_DeviseCompte: 1 }, ...columns)],
    P_DEVISE: currencyRows,
    F_COMPTEG: chartRows,
    F_JOURNAUX: journalRows,
  };
}

export const tiersRow = (rank: number): SageValues => ({
  CT_Num: codeOf(rank),
  CT_Intitule: `Établissements ${codeOf(rank)}`,
  CT_Type: 0,
  CG_NumPrinc: ACCOUNT.tiers,
  CT_Adresse: `${rank} rue des Mesures`,
  CT_CodePostal: '35000',
  CT_Ville: 'RENNES',
  CT_EMail: `compta@c${rank}.example`,
});

/** All the lines of one customer: settled invoices with their payments, open ones, and last year's carried over. */
export function entriesOf(rank: number): SageValues[] {
  const book = new Lines(rank);
  const firstDay = day(`${FIRST_YEAR}-01-02`);
  for (let at = 0; at < SETTLED; at++) {
    const issued = addDays(firstDay, ((at * 37 + rank) % 1_200) + 1);
    const facts = { EC_Lettre: 1, EC_Lettrage: letterCode(at, LETTER_WIDTH), EC_Montant: book.amount() };
    book.invoice(issued, facts);
    book.payment(addDays(issued, 40), facts);
  }
  for (let at = 0; at < OPEN_THIS_YEAR; at++) book.invoice(addDays(day('2026-01-05'), at * 12), {});
  for (let at = 0; at < OPEN_LAST_YEAR; at++) book.carriedOver(addDays(day('2025-09-01'), at * 18));
  return book.rows;
}

/** One that the base does not have yet. */
export function newInvoiceOf(rank: number, ecNo: number): SageValues {
  const book = new Lines(rank);
  book.invoice(addDays(TODAY, -1), { EC_No: ecNo, EC_RefPiece: `N${ecNo}` });
  const [line] = book.rows;
  if (!line) throw new RangeError('No line');
  return line;
}

class Lines {
  readonly rows: SageValues[] = [];
  readonly #rank: number;

  constructor(rank: number) {
    this.#rank = rank;
  }

  invoice(issued: Day, facts: SageValues): void {
    this.#add(issued, { JO_Num: JOURNAL.sales, EC_Sens: 0, EC_Echeance: addDays(issued, 30), ...facts });
  }

  /** Paid by the eve of the measures, as a bank that was entered yesterday has it. */
  payment(on: Day, facts: SageValues): void {
    const paid = on < TODAY ? on : addDays(TODAY, -1);
    this.#add(paid, { JO_Num: JOURNAL.bank, EC_Sens: 1, ...facts });
  }

  carriedOver(issued: Day): void {
    const facts = { EC_Echeance: addDays(issued, 30), EC_RefPiece: this.#piece(), EC_Montant: this.amount() };
    this.invoice(issued, facts);
    this.#add(day('2026-01-01'), { JO_Num: JOURNAL.opening, EC_Sens: 0, EC_ANType: 1, ...facts });
  }

  amount(): string {
    return `${100 + ((this.#rank * 31 + this.rows.length * 17) % 5_000)}.50`;
  }

  #piece(): string {
    return `F${this.#rank}-${this.rows.length}`;
  }

  #add(date: Day, facts: SageValues): void {
    this.rows.push({
      EC_No: (this.#rank - 1) * ENTRIES_EACH + this.rows.length + 1,
      JM_Date: `${date.slice(0, 8)}01`,
      EC_Jour: Number(date.slice(8)),
      EC_Date: date,
      EC_RefPiece: this.#piece(),
      CG_Num: ACCOUNT.tiers,
      CT_Num: codeOf(this.#rank),
      EC_Intitule: 'Facture',
      EC_Montant: this.amount(),
      ...facts,
    });
  }
}
