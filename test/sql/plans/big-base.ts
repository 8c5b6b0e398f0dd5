import type { SageRelease } from '../../../src/demo/sage-base/release.ts';
import type { SageValues } from '../../../src/demo/sage-base/rows.ts';
import { addDays, type Day, day } from '../../../src/domain/day.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { createSageBase } from '../../helpers/create-sage-base.ts';
import { carriedOver, fill, lettered, line, preLettered, receipt, settings } from '../../sage/books.ts';
import { acompte, allocation, docLine, header, instalment, payment, RISK_CODES } from '../../sage/commerce.ts';

/** How big a base is made. */
export interface Size {
  readonly customers: number;
  readonly linesEach: number;
  readonly documentsEach: number;
}

export const codeOf = (rank: number): string => `C${String(rank).padStart(5, '0')}`;
const KINDS = ['BC', 'PL', 'BL', 'BR', 'BA', 'FA', 'FC', 'FC', 'FC', 'FC'] as const;
/** Beyond the numbers of the customers' lines. */
const FIRST_LOSS = 5_000_000;
const YEAR_END = day('2025-12-31');

/** The same numbers at each run, without a pattern that a plan or a rule could lean on. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((state / 0x8000_0000) * below);
  };
}

/** A base in which every kind of line, payer and document is mixed with the others. */
export async function makeBigBase(base: SqlDatabase, release: SageRelease, size: Size): Promise<void> {
  await createSageBase(base, release);
  const customers = Array.from({ length: size.customers }, (_, at) => at + 1);
  const books = new Books(size, release);
  for (const rank of customers) books.add(rank);
  await fill(base, release, {
    ...settings(2024, 2025),
    P_PARAMETRECIAL: [{ P_BaseEncours: 4, P_PeriodEncours: 1 }],
    P_CRISQUE: RISK_CODES,
    ...books.rows,
    F_COMPTET: [...customers.map(tiersOf), { CT_Num: 'FOURN', CT_Type: 1 }],
  });
}

/** Whoever pays: itself, said or not; another; a supplier or nobody, which is to pay for oneself. */
function tiersOf(rank: number): SageValues {
  const code = codeOf(rank);
  const payers = ['', code, codeOf(1 + (rank % 7)), 'FOURN', 'NOBODY', ''];
  return { CT_Num: code, CT_Intitule: `Tiers ${code}`, CT_NumPayeur: payers[rank % payers.length] ?? '' };
}

class Books {
  readonly rows: Record<string, SageValues[]> = {
    F_ECRITUREC: [],
    F_DOCENTETE: [],
    F_DOCLIGNE: [],
    F_DOCREGL: [],
    F_CREGLEMENT: [],
    F_REGLECH: [],
  };
  readonly #size: Size;
  readonly #release: SageRelease;
  readonly #below = chance(42);
  #ecNo = 0;
  #document = 0;

  constructor(size: Size, release: SageRelease) {
    this.#size = size;
    this.#release = release;
  }

  add(rank: number): void {
    for (let at = 0; at < this.#size.linesEach; at++) this.#entry(rank, at);
    for (let at = 0; at < this.#size.documentsEach; at++) this.#documentOf(rank, at);
  }

  #entry(rank: number, at: number): void {
    const date = addDays(day('2024-01-02'), this.#below(720));
    const number = `${rank % 5 === 0 ? 'FB' : 'FA'}${String(++this.#ecNo).padStart(7, '0')}`;
    const facts = {
      EC_Echeance: addDays(date, 30),
      ...(at % 4 === 0 ? { EC_Piece: number } : { EC_RefPiece: number }),
      ...this.#letter(at, date),
    };
    const amount = String(100 + this.#below(90_000) / 100);
    const make = at % 3 === 2 ? receipt : line;
    this.#push('F_ECRITUREC', make(this.#ecNo, codeOf(rank), date, amount, facts));
    if (at % 8 === 0) this.#loss(date, number, at % 16 === 0 ? number : number.toLowerCase());
    if (at % 11 === 0 && date <= '2024-12-31') {
      const again = { ...facts, ...carriedOver, EC_Lettre: 0, EC_Lettrage: '' };
      this.#push('F_ECRITUREC', line(++this.#ecNo, codeOf(rank), '2025-01-01', amount, again));
    }
  }

  /** What the piece of a line books beside it, on an account of losses or of advances: of no customer, in one case or another. */
  #loss(date: Day, number: string, piece: string): void {
    const CG_Num = number.startsWith('FB') ? '4191000' : '6540000';
    this.#push('F_ECRITUREC', line(FIRST_LOSS + this.#ecNo, null, date, '5', { EC_Piece: piece, CG_Num }));
  }

  /** Open, lettered in pairs or alone, lettered by a later line, or only in proposal. */
  #letter(at: number, date: Day): SageValues {
    if (at % 10 < 5) return lettered(`A${String.fromCharCode(65 + (Math.floor(at / 2) % 26))}`);
    return at % 10 === 9 && date < YEAR_END ? preLettered('zz') : {};
  }

  #documentOf(rank: number, at: number): void {
    const kind = KINDS[at % KINDS.length] ?? 'BC';
    const piece = `D${String(++this.#document).padStart(7, '0')}`;
    const payer = ['', codeOf(rank), codeOf(1 + this.#below(this.#size.customers)), 'NOBODY', 'FOURN'][this.#below(5)];
    const closed = kind === 'BC' && this.#below(3) === 0 ? { DO_Cloture: 1 } : {};
    this.#push('F_DOCENTETE', header(kind, piece, codeOf(rank), { CT_NumPayeur: payer ?? '', ...closed }));
    for (const number of [1, 2]) {
      const origin =
        number === 1 && kind !== 'BC' ? { DL_PieceBC: `D${String(this.#document - 1).padStart(7, '0')}` } : {};
      const no = this.#document * 2 + number;
      this.#push(
        'F_DOCLIGNE',
        docLine(no, kind, piece, String(10 + this.#below(500)), { ...origin, CT_Num: codeOf(rank) }),
      );
    }
    this.#payments(kind, piece, at);
  }

  #payments(kind: (typeof KINDS)[number], piece: string, at: number): void {
    const no = this.#document;
    this.#push('F_DOCREGL', instalment(no * 2, kind, piece));
    if (at % 3 !== 0) return;
    const before = `D${String(no - 1).padStart(7, '0')}`;
    const invoiced = this.#release === 'new' && at % 2 === 0 ? { DO_PieceAcompte: before } : {};
    const facts = { EC_No: at % 6 === 0 ? this.#ecNo : 0, ...invoiced };
    this.#push('F_DOCREGL', acompte(no * 2 + 1, kind, piece, '25', facts));
    this.#push('F_CREGLEMENT', payment(no, '60', { RG_Compta: at % 2, EC_No: 1 + this.#below(this.#ecNo) }));
    this.#push('F_REGLECH', allocation(no, no * 2, '60'));
  }

  #push(table: string, row: SageValues): void {
    this.rows[table]?.push(row);
  }
}
