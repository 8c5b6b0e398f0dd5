import type { ConnectionPool, IResult, Request, Transaction } from 'mssql';
import type { SqlSession } from './database.ts';
import { type DriverModule, driverType } from './driver-module.ts';
import { toSqlFault } from './fault.ts';
import { dayToDate } from './params.ts';
import type { BulkColumn, SqlParams, SqlType, SqlValue } from './types.ts';

/** A session over a pool or over an open transaction. */
export class DriverSession implements SqlSession {
  readonly #driver: DriverModule;
  readonly #parent: ConnectionPool | Transaction;
  readonly #before: string;

  /** The lock timeout goes before each text: the driver sends texts by sp_executesql, after which SQL Server forgets it. */
  constructor(driver: DriverModule, parent: ConnectionPool | Transaction, lockTimeoutMs: number | null = null) {
    this.#before = lockTimeoutMs === null ? '' : `SET LOCK_TIMEOUT ${lockTimeoutMs};\n`;
    this.#driver = driver;
    this.#parent = parent;
  }

  async query<Row>(text: string, params: SqlParams = {}): Promise<Row[]> {
    const result = await this.#send<Row>(text, params);
    return [...(result.recordset ?? [])];
  }

  async queryAll<Rows extends readonly object[]>(
    texts: { readonly [Text in keyof Rows]: string },
    params: SqlParams = {},
  ): Promise<{ [Text in keyof Rows]: Rows[Text][] }> {
    const { recordsets } = await this.#send(asBatch(texts as readonly string[]), params);
    return (recordsets as unknown[][]).map((rows) => [...rows]) as { [Text in keyof Rows]: Rows[Text][] };
  }

  async execute(text: string, params: SqlParams = {}): Promise<number> {
    const result = await this.#send(text, params);
    return result.rowsAffected.at(-1) ?? 0;
  }

  async bulkInsert(
    table: string,
    columns: readonly BulkColumn[],
    rows: readonly (readonly unknown[])[],
  ): Promise<number> {
    if (rows.length === 0) return 0;
    const loaded = new this.#driver.Table(table);
    for (const { name, type, nullable = true } of columns) {
      loaded.columns.add(name, driverType(this.#driver, type), { nullable });
    }
    const days = columns.flatMap((column, at) => (column.type.name === 'date' ? [at] : []));
    for (const row of rows) loaded.rows.push(withDates(row, days));
    const request = new this.#driver.Request(this.#parent);
    try {
      return (await request.bulk(loaded as never)).rowsAffected;
    } catch (error) {
      throw toSqlFault(error);
    }
  }

  async call<Name extends string>(
    procedure: string,
    inputs: SqlParams,
    outputs: Readonly<Record<Name, SqlType>>,
  ): Promise<Readonly<Record<Name, SqlValue>>> {
    const request = this.#bind(inputs);
    for (const [name, type] of Object.entries<SqlType>(outputs)) {
      request.output(name, driverType(this.#driver, type) as never);
    }
    try {
      return (await request.execute(procedure)).output as Record<Name, SqlValue>;
    } catch (error) {
      throw toSqlFault(error);
    }
  }

  async #send<Row>(text: string, params: SqlParams): Promise<IResult<Row>> {
    try {
      return await this.#bind(params).query<Row>(this.#before + text);
    } catch (error) {
      throw toSqlFault(error);
    }
  }

  #bind(params: SqlParams): Request {
    const request = new this.#driver.Request(this.#parent);
    for (const [name, { type, value }] of Object.entries(params)) {
      request.input(name, driverType(this.#driver, type) as never, value);
    }
    return request;
  }
}

/** Texts one after the other, a line with `;` alone between two: what a text may end with is a comment. */
const asBatch = (texts: readonly string[]): string =>
  texts.map((text) => text.trimEnd().replace(/;$/, '')).join('\n;\n');

/** Days may come as `YYYY-MM-DD`. A row without one is passed on as it is: there may be a million. */
function withDates(row: readonly unknown[], days: readonly number[]): unknown[] {
  if (!days.some((at) => typeof row[at] === 'string')) return row as unknown[];
  const copy = [...row];
  for (const at of days) {
    const value = copy[at];
    if (typeof value === 'string') copy[at] = dayToDate(value);
  }
  return copy;
}
