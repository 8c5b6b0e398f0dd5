import type { ConnectionPool } from 'mssql';
import { describe, expect, test } from 'vitest';
import { DriverDatabase } from '../../src/platform/sql/driver-database.ts';
import type { DriverModule } from '../../src/platform/sql/driver-module.ts';
import { transact, withDeadlocksRetried } from '../../src/store/transact.ts';

const deadlock = Object.assign(new Error('chosen as the deadlock victim'), { number: 1205 });
const duplicate = Object.assign(new Error('Violation of UNIQUE KEY constraint.'), { number: 2627 });

/** A driver whose statements fail as told, in turn, then answer. It keeps what happened. */
function planStore(...failures: readonly unknown[]) {
  const left = [...failures];
  const log: string[] = [];
  class Request {
    input() {}
    async query(text: string) {
      log.push(text);
      const failure = left.shift();
      if (failure !== undefined) throw failure;
      return { recordset: [{ A: 1 }], rowsAffected: [1] };
    }
  }
  class Transaction {
    begin = async () => void log.push('begin');
    commit = async () => void log.push('commit');
    rollback = async () => void log.push('rollback');
  }
  const driver = { Request, Transaction } as unknown as DriverModule;
  const database = new DriverDatabase('store', driver, {} as ConnectionPool, () => undefined);
  return { database: withDeadlocksRetried(database), log };
}

const UPDATE = 'UPDATE relance.Draft SET Version = 1';

describe('a write of the store that is chosen as the victim of a deadlock', () => {
  test('is done again whole when it is a transaction', async () => {
    const { database, log } = planStore(undefined, deadlock);
    const answer = await transact(database, async (session) => {
      await session.execute(UPDATE);
      return session.execute('INSERT INTO relance.History (Act) VALUES (1)');
    });
    expect(answer).toBe(1);
    const once = [UPDATE, 'INSERT INTO relance.History (Act) VALUES (1)'];
    expect(log).toEqual(['begin', ...once, 'rollback', 'begin', ...once, 'commit']);
  });

  test('is never done again alone inside a transaction, of which the rest is gone', async () => {
    const { database, log } = planStore(deadlock);
    await transact(database, async (session) => {
      await session.execute(UPDATE);
      await session.query('SELECT 1 AS A');
    });
    expect(log).toEqual(['begin', UPDATE, 'rollback', 'begin', UPDATE, 'SELECT 1 AS A', 'commit']);
  });

  test('is sent again when it is one statement by itself', async () => {
    const { database, log } = planStore(deadlock);
    expect(await database.execute(UPDATE)).toBe(1);
    expect(log).toEqual([UPDATE, UPDATE]);
  });

  test('is given up in the end, and any other refusal at once', async () => {
    const jammed = planStore(deadlock, deadlock, deadlock, deadlock, deadlock);
    await expect(transact(jammed.database, (session) => session.execute(UPDATE))).rejects.toMatchObject({
      kind: 'deadlock',
    });
    expect(jammed.log.filter((line) => line === UPDATE)).toHaveLength(4);
    const taken = planStore(duplicate);
    await expect(taken.database.execute(UPDATE)).rejects.toMatchObject({ kind: 'duplicate' });
    expect(taken.log).toEqual([UPDATE]);
  }, 15_000);
});
