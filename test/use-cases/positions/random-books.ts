import type { SageValues } from '../../../src/demo/sage-base/rows.ts';
import { addDays, type Day, day } from '../../../src/domain/day.ts';
import type { SqlDatabase } from '../../../src/platform/sql/database.ts';
import { dice } from '../../helpers/dice.ts';
import { carriedOver, fill, line, receipt, settings } from '../../sage/books.ts';

export const CODES = ['AMBRE', 'BERYL', 'CARAT', 'DIAM', 'ONYX', 'JADE', 'OPALE', 'PERLE'];
const FIRST = day('2025-04-01');
/** From April 2025 to a month after the usual day: some are dated ahead. */
const SPAN = 370;

interface Row {
  readonly EC_No: number;
  readonly CT_Num: string;
  readonly EC_Montant: string;
  readonly EC_Echeance: Date | null;
  readonly EC_RefPiece: string;
}

/** Books of eight customers that a random hand keeps, as Sage would: each change of a line stamps it. */
export class RandomBooks {
  readonly #base: SqlDatabase;
  readonly #roll: (most: number) => number;
  #next = 1;
  #stamp = 0;
  #opened = false;

  constructor(base: SqlDatabase, seed: number) {
    this.#base = base;
    this.#roll = dice(seed);
  }

  roll(most: number): number {
    return this.#roll(most);
  }

  async open(): Promise<void> {
    const names = CODES.map((code) => ({ CT_Num: code, CT_Intitule: `Société ${code}` }));
    await fill(this.#base, 'new', { ...settings(2025, 2026), F_COMPTET: names });
    for (const code of CODES) await this.#setSheet(code, 'CT_Sommeil = 0');
    for (let count = 0; count < 60; count += 1) await this.#insert();
    for (let count = 0; count < 10; count += 1) await this.#letter();
  }

  /** What was changed, in words. */
  async change(): Promise<string> {
    const acts = [
      ...[
        () => this.#insert(),
        () => this.#insert(),
        () => this.#letter(),
        () => this.#letter(),
        () => this.#unletter(),
      ],
      ...[() => this.#remove(), () => this.#moveDue(), () => this.#rename(), () => this.#amount()],
      ...[() => this.#move(), () => this.#sheet()],
    ];
    return this.#pick(acts)();
  }

  /**
   * The year 2026 gets its à-nouveaux: what is open in 2025 is written again, of half of the customers. Of the others no line is
   * another, and what they owed in 2025 is in the balance no more.
   */
  async carryOver(): Promise<string> {
    if (this.#opened) return this.change();
    this.#opened = true;
    const rows = await this.#base.query<Row & { readonly EC_Sens: number }>(
      `SELECT EC_No, RTRIM(CT_Num) AS CT_Num, EC_Montant, EC_Echeance, EC_RefPiece, EC_Sens FROM F_ECRITUREC
       WHERE EC_Lettre = 0 AND JM_Date < '20260101' AND CT_Num < 'K' ORDER BY EC_No`,
    );
    const copies = rows.map(
      (row): SageValues => ({
        ...line(this.#next++, row.CT_Num, '2026-01-01', String(row.EC_Montant), carriedOver),
        EC_Sens: row.EC_Sens,
        EC_RefPiece: row.EC_RefPiece,
        EC_Echeance: row.EC_Echeance?.toISOString().slice(0, 10) ?? '1753-01-01',
      }),
    );
    await fill(this.#base, 'new', { F_ECRITUREC: copies });
    for (const copy of copies) await this.#touch(Number(copy.EC_No));
    return `${copies.length} lines carried over`;
  }

  async #insert(): Promise<string> {
    const code = this.#pick(CODES);
    const date = addDays(FIRST, this.#roll(SPAN));
    const ecNo = this.#next++;
    const amount = String(10 * (1 + this.#roll(90)));
    const piece = { EC_RefPiece: `FA${ecNo}` };
    const due = this.#roll(6) === 0 ? '1753-01-01' : addDays(date, this.#roll(90));
    const account = this.#pick(['4110000', '4110000', '4110000', '4130000', '4160000']);
    const row =
      this.#roll(3) === 0
        ? receipt(ecNo, code, date, amount, { ...piece, CG_Num: this.#pick(['4110000', '4110000', '4191000']) })
        : line(ecNo, code, date, amount, { ...piece, CG_Num: account, EC_Echeance: due });
    await fill(this.#base, 'new', { F_ECRITUREC: [row] });
    await this.#touch(ecNo);
    return `${code} gets ${ecNo}`;
  }

  async #letter(): Promise<string> {
    const code = this.#pick(CODES);
    const open = await this.#linesOf(code, 'EC_Lettre = 0');
    const some = open.filter(() => this.#roll(3) === 0).slice(0, 3);
    const letter = this.#roll(5) === 0 ? `p${this.#stamp}` : `L${this.#stamp}`;
    const final = letter.startsWith('L') ? 1 : 0;
    for (const ecNo of some) await this.#set(ecNo, `EC_Lettre = ${final}, EC_Lettrage = '${letter}'`);
    return `${code}: ${some.join(', ')} lettered ${letter}`;
  }

  async #unletter(): Promise<string> {
    const code = this.#pick(CODES);
    const lettered = await this.#linesOf(code, 'EC_Lettre = 1');
    const some = lettered.filter(() => this.#roll(2) === 0);
    for (const ecNo of some) await this.#set(ecNo, "EC_Lettre = 0, EC_Lettrage = ''");
    return `${code}: ${some.join(', ')} unlettered`;
  }

  async #remove(): Promise<string> {
    const ecNo = this.#pick(await this.#linesOf(this.#pick(CODES), '1 = 1'));
    await this.#base.execute(`DELETE FROM F_ECRITUREC WHERE EC_No = ${ecNo ?? 0}`);
    return `${ecNo} taken out`;
  }

  async #moveDue(): Promise<string> {
    const ecNo = this.#pick(await this.#linesOf(this.#pick(CODES), 'EC_Sens = 0'));
    const due = addDays(FIRST, this.#roll(SPAN + 60));
    await this.#set(ecNo ?? 0, `EC_Echeance = CONVERT(datetime, '${compact(due)}', 112)`);
    return `${ecNo} due on ${due}`;
  }

  async #amount(): Promise<string> {
    const ecNo = this.#pick(await this.#linesOf(this.#pick(CODES), '1 = 1'));
    await this.#set(ecNo ?? 0, `EC_Montant = ${1 + this.#roll(900)}`);
    return `${ecNo} of another amount`;
  }

  async #rename(): Promise<string> {
    const code = this.#pick(CODES);
    const name = `Société ${code} ${this.#stamp++}`;
    await this.#setSheet(code, `CT_Intitule = '${name}'`);
    return `${code} is called ${name}`;
  }

  /** A line that was booked on another customer's account. */
  async #move(): Promise<string> {
    const [from, to] = [this.#pick(CODES), this.#pick(CODES)];
    const ecNo = this.#pick(await this.#linesOf(from, 'EC_Lettre = 0'));
    await this.#set(ecNo ?? 0, `CT_Num = '${to}'`);
    return `${ecNo} moved from ${from} to ${to}`;
  }

  async #sheet(): Promise<string> {
    const code = this.#pick(CODES);
    const what = this.#pick(['CT_NotRappel = 1', 'CT_NotRappel = 0', "CT_EMail = ''", "CT_EMail = 'ici@la.example'"]);
    await this.#setSheet(code, what);
    return `${code}: ${what}`;
  }

  async #linesOf(code: string, which: string): Promise<readonly number[]> {
    const query = `SELECT EC_No FROM F_ECRITUREC WHERE CT_Num = '${code}' AND ${which} ORDER BY EC_No`;
    return (await this.#base.query<Pick<Row, 'EC_No'>>(query)).map((row) => row.EC_No);
  }

  async #set(ecNo: number, what: string): Promise<void> {
    await this.#base.execute(`UPDATE F_ECRITUREC SET ${what} WHERE EC_No = ${ecNo}`);
    await this.#touch(ecNo);
  }

  async #setSheet(code: string, what: string): Promise<void> {
    await this.#base.execute(`UPDATE F_COMPTET SET ${what}, ${this.#stamped()} WHERE CT_Num = '${code}'`);
  }

  async #touch(ecNo: number): Promise<void> {
    await this.#base.execute(`UPDATE F_ECRITUREC SET ${this.#stamped()} WHERE EC_No = ${ecNo}`);
  }

  /** As Sage stamps each row that it writes. */
  #stamped(): string {
    this.#stamp += 1;
    return `cbModification = DATEADD(second, ${this.#stamp}, CONVERT(datetime, '20250310', 112))`;
  }

  #pick<T>(all: readonly T[]): T {
    return all[this.#roll(all.length)] as T;
  }
}

const compact = (value: Day): string => value.replaceAll('-', '');
