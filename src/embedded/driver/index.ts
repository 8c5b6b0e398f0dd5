import base from 'mssql/lib/base/index.js';
import { ConnectionPool } from './pool.ts';
import { Request } from './request.ts';
import { Transaction } from './transaction.ts';

export type { EmbeddedConfig } from './pool.ts';

// One mutable global in mssql says which driver is in use: a process loads this one or the real one, never both.
Object.assign(base.driver, { name: 'embedded', ConnectionPool, Request, Transaction });

/** The embedded engine under the surface of the mssql module. */
export const driver = {
  ...base.exports,
  ConnectionPool,
  Request,
  Transaction,
  PreparedStatement: base.PreparedStatement,
};
