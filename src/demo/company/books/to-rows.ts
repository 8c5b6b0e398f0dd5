import { cents } from '../../../domain/cents.ts';
import { type Day, day } from '../../../domain/day.ts';
import { toDecimalText } from '../decimal-text.ts';
import type { EntryRow, MonthRow } from '../rows.ts';
import type { BookLine, Books, Piece } from './book.ts';
import { type Lettering, letterAll } from './lettering.ts';
import { numberDocuments } from './number.ts';

export interface BookRows {
  readonly entries: EntryRow[];
  readonly months: MonthRow[];
  /** EC_No of each line: what a sales document that was posted points at. */
  readonly numberOf: ReadonlyMap<BookLine, number>;
}

/** The books as rows of F_ECRITUREC and F_JMOUV. Years before `openFrom` are closed. Wants the orders to have their numbers. */
export function booksToRows(books: Books, openFrom: number): BookRows {
  const pieces = numberDocuments(books.pieces);
  const letteringOf = letterAll(pieces.flatMap((piece) => piece.lines));
  const closedBefore = day(`${openFrom}-01-01`);
  const entries: EntryRow[] = [];
  const numberOf = new Map<BookLine, number>();
  for (const piece of pieces) {
    for (const line of piece.lines) {
      numberOf.set(line, entries.length + 1);
      entries.push(toEntry(piece, line, letteringOf(line), entries.length + 1, piece.date < closedBefore));
    }
  }
  return { entries, months: monthsOf(pieces, closedBefore), numberOf };
}

export const monthStart = (value: Day): Day => `${value.slice(0, 7)}-01` as Day;

function toEntry(piece: Piece, line: BookLine, lettering: Lettering, ecNo: number, closed: boolean): EntryRow {
  const counterpart = piece.lines.find((other) => other.account !== line.account);
  return {
    EC_No: ecNo,
    JO_Num: piece.journal,
    JM_Date: monthStart(piece.date),
    EC_Jour: Number(piece.date.slice(8)),
    EC_Date: piece.date,
    EC_Piece: piece.lines[0]?.document.number ?? '',
    EC_RefPiece: line.document.number,
    CG_Num: line.account,
    CG_NumCont: counterpart?.account ?? null,
    CT_Num: line.tiers,
    EC_Reference: line.order?.number ?? '',
    EC_Intitule: line.order ? `${line.label} ${line.order.number}` : line.label,
    N_Reglement: line.mode,
    EC_Echeance: line.due,
    EC_Sens: line.amount < 0 ? 1 : 0,
    EC_Montant: toDecimalText(cents(Math.abs(line.amount))),
    N_Devise: line.foreign?.rank ?? 0,
    EC_Devise: toDecimalText(cents(Math.abs(line.foreign?.amount ?? 0))),
    EC_Parite: parityOf(line),
    EC_Lettre: lettering.lettered ? 1 : 0,
    EC_Lettrage: lettering.code,
    EC_Rappel: line.level,
    EC_DateRelance: line.reminded,
    EC_ANType: line.opening,
    EC_Cloture: closed ? 1 : 0,
  };
}

/** Units of the currency for one of the company's, six decimals; 0 where there is no other currency. */
function parityOf(line: BookLine): string {
  if (!line.foreign || line.amount === 0) return '0';
  const millionths = Math.round((Math.abs(line.foreign.amount) * 1_000_000) / Math.abs(line.amount));
  return `${Math.trunc(millionths / 1_000_000)}.${String(millionths % 1_000_000).padStart(6, '0')}`;
}

function monthsOf(pieces: readonly Piece[], closedBefore: Day): MonthRow[] {
  const months = new Map<string, MonthRow>();
  for (const piece of pieces) {
    const start = monthStart(piece.date);
    const row = { JO_Num: piece.journal, JM_Date: start, JM_Cloture: start < closedBefore ? 1 : 0 };
    months.set(`${piece.journal} ${start}`, row);
  }
  return [...months.values()];
}
