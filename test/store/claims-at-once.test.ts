import type { ConnectionPool } from 'mssql';
import { expect, test } from 'vitest';
import { DriverDatabase } from '../../src/platform/sql/driver-database.ts';
import type { DriverModule } from '../../src/platform/sql/driver-module.ts';
import { claim } from '../../src/store/dispatch/claim.ts';

const NOW = new Date('2026-03-02T09:00:00Z');
const CLAIMED = { Id: 'd2', Number: 2, Company: 'BIJOU', Tiers: 'CARAT' };

/** A driver that answers each statement in turn, then nothing; it keeps what happened. */
function planStore(...answers: readonly (readonly object[])[]) {
  const left = [...answers];
  const log: string[] = [];
  class Request {
    input() {}
    async query(text: string) {
      log.push(/^(UPDATE|SELECT)/mu.exec(text)?.[0] ?? text);
      const recordset = left.shift() ?? [];
      return { recordset, rowsAffected: [recordset.length] };
    }
  }
  class Transaction {
    begin = async () => void log.push('begin');
    commit = async () => void log.push('commit');
    rollback = async () => void log.push('rollback');
  }
  // Every type of the driver is made by a function of its name.
  const driver = new Proxy({ Request, Transaction } as object, {
    get: (known, name) => Reflect.get(known, name) ?? (() => name),
  }) as DriverModule;
  return { database: new DriverDatabase('store', driver, {} as ConnectionPool, () => undefined), log };
}

test('a claim that crossed another of the same payer is undone, and what can be claimed then is looked for', async () => {
  const { database, log } = planStore([CLAIMED], [{ Id: 'd1' }, { Id: 'd2' }]);
  expect(await claim(database, 'one', NOW, 60_000, 1, { busy: [], spent: [] })).toEqual([]);
  expect(log).toEqual(['begin', 'UPDATE', 'SELECT', 'rollback', 'begin', 'UPDATE', 'commit']);
});
