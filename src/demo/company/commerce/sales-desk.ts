import { cents } from '../../../domain/cents.ts';
import { addDays, type Day, daysBetween } from '../../../domain/day.ts';
import { ACCOUNT } from '../books/chart.ts';
import type { Desk } from '../desk.ts';
import type { TiersSheet } from '../sheet.ts';
import { linesFor } from './articles.ts';
import { takeLines } from './move-lines.ts';
import { amountOf, type DocumentType, type SalesBook, type SalesDocument, TYPE } from './sales-book.ts';

export interface NewDocument {
  readonly ago: number;
  /** Hundredths, VAT included, in the company's currency. */
  readonly amount: number;
  /** Days from today to the delivery asked for. */
  readonly deliverIn?: number;
  /** CO_No; the customer's own where none is said. */
  readonly salesperson?: number;
  readonly reference?: string;
  /** Rank in P_DEVISE and DO_Cours. */
  readonly currency?: SalesDocument['currency'];
  /** Hundredths of one more line that counts in no amount (DL_Valorise 0). */
  readonly unvalued?: number;
}

/** A step on: all of the document, or only so many hundredths of it. */
export interface Step {
  readonly ago: number;
  readonly amount?: number;
}

export interface NewDeposit {
  readonly ago: number;
  readonly amount: number;
  /** Already in the ledger, as a credit on the advances account. */
  readonly posted?: boolean;
  /** With the payment that it came by, as newer releases keep it. */
  readonly byPayment?: boolean;
}

/** What the sales office does for one customer, told in days before today. A step on leaves less, or nothing, behind. */
export interface Sales {
  quote(facts: NewDocument): SalesDocument;
  order(facts: NewDocument): SalesDocument;
  prepare(from: SalesDocument, step: Step): SalesDocument;
  deliver(from: SalesDocument, step: Step): SalesDocument;
  /** An invoice that accounting has not posted yet. */
  invoice(from: SalesDocument, step: Step): SalesDocument;
  /** Posts an invoice, due `late` days before today: from now on it is in the ledger, under the order that it comes from. */
  post(invoice: SalesDocument, late: number): void;
  /** Goods that came back. */
  takeBack(facts: NewDocument): SalesDocument;
  /** A bon d'avoir. */
  credit(facts: NewDocument): SalesDocument;
  /** An invoice that is a credit note (DO_Provenance 2), its lines negative. */
  creditInvoice(facts: NewDocument): SalesDocument;
  deposit(on: SalesDocument, facts: NewDeposit): void;
  /** A payment on an invoice, neither of them posted. */
  pay(invoice: SalesDocument, ago: number, amount: number): void;
  /** Nothing more will be delivered of it. */
  close(order: SalesDocument): void;
}

const SERIES: Readonly<Record<DocumentType, string>> = {
  [TYPE.devis]: 'DE',
  [TYPE.commande]: 'BC',
  [TYPE.preparation]: 'PL',
  [TYPE.livraison]: 'BL',
  [TYPE.retour]: 'BR',
  [TYPE.avoir]: 'BA',
  // Provisional until it is posted under a number of the ledger.
  [TYPE.facture]: 'FP',
  [TYPE.posted]: 'FA',
};
const AS_CREDIT_NOTE = 2;

export function openSales(book: SalesBook, sheet: TiersSheet, desk: Desk): Sales {
  const ago = (days: number): Day => addDays(book.today, -days);

  function enter(type: DocumentType, facts: NewDocument, sign = 1): SalesDocument {
    return file(type, ago(facts.ago), {
      salesperson: facts.salesperson ?? sheet.salesperson,
      reference: facts.reference ?? '',
      deliverOn: facts.deliverIn === undefined ? null : addDays(book.today, facts.deliverIn),
      currency: facts.currency ?? null,
      provenance: sign < 0 ? AS_CREDIT_NOTE : 0,
      lines: linesFor(cents(sign * facts.amount), cents(facts.unvalued ?? 0)),
      deposits: [],
    });
  }

  type Own = 'salesperson' | 'reference' | 'deliverOn' | 'currency' | 'provenance' | 'lines' | 'deposits';
  function file(type: DocumentType, date: Day, facts: Pick<SalesDocument, Own>): SalesDocument {
    const document: SalesDocument = {
      ...facts,
      type,
      document: { series: SERIES[type], date, number: '' },
      tiers: sheet.code,
      payer: sheet.payer,
      mode: sheet.mode,
      payments: [],
      booked: null,
      closed: false,
    };
    book.documents.push(document);
    return document;
  }

  /** As Sage does: the lines move, and with the last of them the acomptes. */
  function move(from: SalesDocument, type: DocumentType, step: Step): SalesDocument {
    const lines = takeLines(from, step.amount === undefined ? null : cents(step.amount));
    const deposits = from.lines.length === 0 ? from.deposits : [];
    if (deposits.length > 0) from.deposits = [];
    return file(type, ago(step.ago), { ...from, lines, deposits });
  }

  function post(invoice: SalesDocument, late: number): void {
    const issuedAgo = daysBetween(invoice.document.date, book.today);
    const order = invoice.lines[0]?.origins.get(TYPE.commande);
    const line = desk.bill({ late, terms: issuedAgo - late, amount: amountOf(invoice), ...(order && { order }) });
    Object.assign(invoice, { type: TYPE.posted, document: line.document, booked: line });
  }

  function deposit(on: SalesDocument, { ago: days, amount, posted = false, byPayment = true }: NewDeposit): void {
    const advance = { ago: days, amount, account: ACCOUNT.advances, order: on.document };
    const booked = posted ? desk.receive(advance) : null;
    const facts = { date: ago(days), amount: cents(amount), booked };
    on.deposits.push({ ...facts, payment: byPayment ? { ...facts, payer: sheet.payer } : null });
  }

  return {
    quote: (facts) => enter(TYPE.devis, facts),
    order: (facts) => enter(TYPE.commande, facts),
    prepare: (from, step) => move(from, TYPE.preparation, step),
    deliver: (from, step) => move(from, TYPE.livraison, step),
    invoice: (from, step) => move(from, TYPE.facture, step),
    post,
    takeBack: (facts) => enter(TYPE.retour, facts),
    credit: (facts) => enter(TYPE.avoir, facts),
    creditInvoice: (facts) => enter(TYPE.facture, facts, -1),
    deposit,
    pay(invoice, days, amount) {
      invoice.payments.push({ date: ago(days), payer: sheet.payer, amount: cents(amount), booked: null });
    },
    close(order) {
      order.closed = true;
    },
  };
}
