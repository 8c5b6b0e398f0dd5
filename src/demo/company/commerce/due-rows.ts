import type { Day } from '../../../domain/day.ts';
import type { BookLine } from '../books/book.ts';
import { JOURNAL } from '../books/chart.ts';
import { toDecimalText } from '../decimal-text.ts';
import type { AllocationRow, DocumentDueRow, PaymentRow } from './rows.ts';
import type { Deposit, Payment, SalesDocument } from './sales-book.ts';

/** DR_TypeRegl. */
const ACOMPTE = 0;
const ECHEANCE = 2;

/** Gives DR_No and RG_No. */
export interface DueCounter {
  nextDue(): number;
  nextPayment(): number;
}

export function createDueCounter(): DueCounter {
  let [due, payment] = [0, 0];
  return { nextDue: () => ++due, nextPayment: () => ++payment };
}

export interface DueRows {
  readonly dues: DocumentDueRow[];
  readonly payments: PaymentRow[];
  readonly allocations: AllocationRow[];
}

/** What a document expects and received: its acomptes, then one échéance for the rest, with what was paid on it. */
export function dueRowsOf(
  one: SalesDocument,
  due: Day,
  numberOf: ReadonlyMap<BookLine, number>,
  counter: DueCounter,
): DueRows {
  const rows: DueRows = { dues: [], payments: [], allocations: [] };
  const entryOf = (line: BookLine | null): number => (line ? (numberOf.get(line) ?? 0) : 0);
  const place = { DO_Domaine: 0, DO_Type: one.type, DO_Piece: one.document.number };
  const common = { ...place, DR_Regle: 0, N_Reglement: one.mode };

  function receive(payment: Payment, dueNumber: number, label: string): void {
    const number = counter.nextPayment();
    rows.payments.push(paymentRow(payment, number, one.mode, entryOf(payment.booked), label));
    rows.allocations.push({ ...place, RG_No: number, DR_No: dueNumber, RC_Montant: toDecimalText(payment.amount) });
  }

  function acompte(deposit: Deposit): void {
    const number = counter.nextDue();
    const facts = { DR_No: number, DR_TypeRegl: ACOMPTE, DR_Date: deposit.date, DR_Libelle: 'Acompte', DR_Equil: 0 };
    const amount = toDecimalText(deposit.amount);
    rows.dues.push({ ...common, ...facts, DR_Montant: amount, EC_No: entryOf(deposit.booked) });
    if (deposit.payment) receive(deposit.payment, number, 'Acompte');
  }

  for (const deposit of one.deposits) acompte(deposit);
  const number = counter.nextDue();
  // A balancing line: Sage leaves its amount at 0 and reads « the rest ».
  const rest = { DR_No: number, DR_TypeRegl: ECHEANCE, DR_Date: due, DR_Libelle: '', DR_Equil: 1, DR_Montant: '0' };
  rows.dues.push({ ...common, ...rest, EC_No: entryOf(one.booked) });
  for (const payment of one.payments) receive(payment, number, 'Règlement');
  return rows;
}

/** RG_Type and RG_TypeReg 0: a customer's payment. It is wholly allocated to one document. */
const paymentRow = (payment: Payment, number: number, mode: number, entry: number, label: string): PaymentRow => ({
  RG_No: number,
  CT_NumPayeur: payment.payer,
  RG_Date: payment.date,
  RG_Libelle: label,
  RG_Piece: `RGC${String(number).padStart(5, '0')}`,
  RG_Montant: toDecimalText(payment.amount),
  N_Reglement: mode,
  RG_Impute: 1,
  RG_Compta: entry === 0 ? 0 : 1,
  RG_Type: 0,
  RG_TypeReg: 0,
  EC_No: entry,
  JO_Num: JOURNAL.bank,
});
