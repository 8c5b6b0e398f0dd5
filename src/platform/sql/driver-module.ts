import type { ConnectionPool, config, Request, Transaction } from 'mssql';
import { SqlFault } from './fault.ts';
import type { SqlType } from './types.ts';

/** The surface of the mssql module that we use: the real driver and the embedded one both have it. */
export interface DriverModule {
  readonly ConnectionPool: new (settings: config) => ConnectionPool;
  readonly Transaction: new (pool: ConnectionPool) => Transaction;
  readonly Request: new (parent: ConnectionPool | Transaction) => Request;
  readonly Table: new (name: string) => DriverTable;
  readonly [type: string]: unknown;
}

export interface DriverTable {
  readonly columns: { add(name: string, type: unknown, options: { nullable: boolean }): void };
  readonly rows: { push(...rows: unknown[][]): number };
}

const FACTORIES: Readonly<Record<SqlType['name'], string>> = {
  nvarchar: 'NVarChar',
  varchar: 'VarChar',
  decimal: 'Decimal',
  varbinary: 'VarBinary',
  datetime2: 'DateTime2',
  smallint: 'SmallInt',
  int: 'Int',
  bigint: 'BigInt',
  bit: 'Bit',
  date: 'Date',
  datetime: 'DateTime',
  uniqueidentifier: 'UniqueIdentifier',
  float: 'Float',
};

/** Our name of a type as the driver's own. */
export function driverType(driver: DriverModule, type: SqlType): unknown {
  const factory = driver[FACTORIES[type.name]];
  if (typeof factory !== 'function') throw new SqlFault(`The driver has no type ${type.name}`, 'other', 0);
  if ('length' in type) return factory(type.length === 'max' ? driver.MAX : type.length);
  if ('precision' in type) return factory(type.precision, type.scale);
  return 'scale' in type ? factory(type.scale) : factory();
}
