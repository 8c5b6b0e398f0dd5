import { cents } from '../../domain/cents.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { type BookDocument, type BookLine, type Books, enter, makeLine, settle, unsettle } from './books/book.ts';
import { ACCOUNT, JOURNAL, MODE } from './books/chart.ts';

/** An amount of another currency with what it was booked for, both in hundredths. */
export interface ForeignAmount {
  readonly rank: number;
  readonly amount: number;
}

export interface Bill {
  /** Days past the due date today; negative: not due yet. */
  readonly late: number;
  /** Hundredths, VAT included; negative for a credit note. */
  readonly amount: number;
  /** Days from issue to due date. */
  readonly terms?: number;
  readonly withoutDue?: boolean;
  readonly mode?: number;
  /** EC_Rappel, and how many days ago the last reminder left. */
  readonly level?: number;
  readonly remindedAgo?: number;
  readonly foreign?: ForeignAmount;
  /** The order that is invoiced. */
  readonly order?: BookDocument;
}

export interface Receipt {
  readonly ago: number;
  /** Hundredths, positive. */
  readonly amount: number;
  readonly settles?: readonly BookLine[];
  readonly mode?: number;
  readonly foreign?: ForeignAmount;
  readonly account?: string;
  /** The order that it was paid in advance for: an acompte. */
  readonly order?: BookDocument;
}

/** What the accounts department does for one customer, told in days before today. */
export interface Desk {
  readonly today: Day;
  /** A sales invoice (or credit note); answers its line on the customer's account. */
  bill(bill: Bill): BookLine;
  /** One invoice with several instalments; answers their lines. */
  billInstalments(issuedAgo: number, bills: readonly Bill[]): BookLine[];
  /** Invoices entered together as one piece, one line each. */
  billMany(issuedAgo: number, bills: readonly Bill[]): BookLine[];
  receive(receipt: Receipt): BookLine;
  /** Letters lines together. */
  letter(lines: readonly BookLine[]): void;
  /** The bank takes a receipt back: what it had settled is owed again, the receipt and its return settle one another. */
  bounce(ago: number, receipt: BookLine): BookLine;
  /** Moves a line to another customer account (an accepted bill, a doubtful debt); answers the new line. */
  move(ago: number, line: BookLine, account: string): BookLine;
  /** Books something owed but not invoiced yet (418). */
  accrue(ago: number, amount: number): BookLine;
  /** A line in the journal of situation, which must never count. */
  simulate(ago: number, amount: number): void;
}

export function openDesk(books: Books, tiers: string, defaultMode: number = MODE.transfer): Desk {
  const ago = (days: number): Day => addDays(books.today, -days);
  const owed = (date: Day, bill: Bill, document: BookLine['document']): BookLine =>
    makeLine(date, {
      account: ACCOUNT.tiers,
      tiers,
      document,
      order: bill.order ?? null,
      label: bill.order ? 'Facture commande' : bill.amount < 0 ? 'Avoir' : 'Facture',
      due: bill.withoutDue ? null : ago(bill.late),
      amount: cents(bill.amount),
      foreign: foreignOf(bill.foreign, Math.sign(bill.amount)),
      mode: bill.mode ?? defaultMode,
      level: bill.level ?? 0,
      reminded: bill.remindedAgo === undefined ? null : ago(bill.remindedAgo),
    });

  function billInstalments(issuedAgo: number, bills: readonly Bill[]): BookLine[] {
    const date = ago(issuedAgo);
    const total = bills.reduce((sum, bill) => sum + bill.amount, 0);
    const document = { series: total < 0 ? 'AV' : 'FA', date, number: '' };
    const lines = bills.map((bill) => owed(date, bill, document));
    const exported = bills.some((bill) => bill.foreign !== undefined);
    enter(books, JOURNAL.sales, [...lines, ...salesLines(date, document, total, exported)]);
    return lines;
  }

  function billMany(issuedAgo: number, bills: readonly Bill[]): BookLine[] {
    const date = ago(issuedAgo);
    const lines = bills.map((bill) => owed(date, bill, { series: 'FA', date, number: '' }));
    const total = bills.reduce((sum, bill) => sum + bill.amount, 0);
    enter(books, JOURNAL.sales, [...lines, ...salesLines(date, { series: 'VE', date, number: '' }, total, false)]);
    return lines;
  }

  function receive(receipt: Receipt): BookLine {
    const date = ago(receipt.ago);
    const settled = receipt.settles ?? [];
    const [only] = settled;
    const document = settled.length === 1 && only ? only.document : { series: 'RG', date, number: '' };
    const inCash = receipt.mode === MODE.cash;
    const common = {
      document,
      label: receipt.order ? 'Acompte' : 'Règlement',
      order: receipt.order ?? null,
      mode: receipt.mode ?? defaultMode,
    };
    const line = makeLine(date, {
      ...common,
      account: receipt.account ?? ACCOUNT.tiers,
      tiers,
      amount: cents(-receipt.amount),
      foreign: foreignOf(receipt.foreign, -1),
    });
    const bank = makeLine(date, {
      ...common,
      account: inCash ? ACCOUNT.cash : ACCOUNT.bank,
      amount: cents(receipt.amount),
    });
    enter(books, inCash ? JOURNAL.cash : JOURNAL.bank, [line, bank]);
    if (settled.length > 0) settle([...settled, line]);
    return line;
  }

  function bounce(days: number, receipt: BookLine): BookLine {
    const date = ago(days);
    const common = { document: receipt.document, label: 'Impayé', mode: receipt.mode };
    const amount = cents(-receipt.amount);
    const line = makeLine(date, { ...common, account: receipt.account, tiers, amount });
    enter(books, JOURNAL.bank, [line, makeLine(date, { ...common, account: ACCOUNT.bank, amount: receipt.amount })]);
    unsettle(receipt);
    settle([receipt, line]);
    return line;
  }

  function move(days: number, line: BookLine, account: string): BookLine {
    const date = ago(days);
    const out = makeLine(date, {
      ...line,
      date,
      amount: cents(-line.amount),
      group: null,
      label: 'Virement de compte',
    });
    const moved = makeLine(date, { ...line, date, account, group: null });
    enter(books, account === ACCOUNT.bills ? JOURNAL.bills : JOURNAL.various, [moved, out]);
    settle([line, out]);
    return moved;
  }

  function pair(journal: string, days: number, amount: number, account: string, label: string): BookLine {
    const date = ago(days);
    const common = { document: { series: journal, date, number: '' }, label };
    const line = makeLine(date, { ...common, account, tiers, amount: cents(amount) });
    enter(books, journal, [line, makeLine(date, { ...common, account: ACCOUNT.sales, amount: cents(-amount) })]);
    return line;
  }

  return {
    today: books.today,
    bill: (bill) => billInstalments(bill.late + (bill.terms ?? 30), [bill])[0] as BookLine,
    billInstalments,
    billMany,
    letter: settle,
    receive,
    bounce,
    move,
    accrue: (days, amount) => pair(JOURNAL.various, days, amount, ACCOUNT.toInvoice, 'Facture à établir'),
    simulate: (days, amount) => {
      pair(JOURNAL.situation, days, amount, ACCOUNT.tiers, 'Simulation');
    },
  };
}

function foreignOf(foreign: ForeignAmount | undefined, sign: number): BookLine['foreign'] {
  return foreign ? { rank: foreign.rank, amount: cents(sign * Math.abs(foreign.amount)) } : null;
}

/** Sales and VAT at 20 % against `total`; exports bear none (art. 262 I CGI). */
function salesLines(date: Day, document: BookLine['document'], total: number, exported: boolean): BookLine[] {
  const vat = exported ? 0 : Math.round(total / 6);
  const line = (account: string, label: string, amount: number): BookLine =>
    makeLine(date, { account, document, label, amount: cents(-amount) });
  const sales = line(exported ? ACCOUNT.exports : ACCOUNT.sales, 'Vente', total - vat);
  return vat === 0 ? [sales] : [sales, line(ACCOUNT.vat, 'TVA collectée 20 %', vat)];
}
