import type { ConnectionPool } from 'mssql';
import { describe, expect, test } from 'vitest';
import { DriverDatabase } from '../../src/platform/sql/driver-database.ts';
import type { DriverModule } from '../../src/platform/sql/driver-module.ts';

/** A driver whose requests fail as told, in turn, then answer. It keeps what happened. */
function planDriver(failures: readonly unknown[], lockTimeoutMs: number | null = null) {
  const left = [...failures];
  const log: string[] = [];
  class Request {
    input() {}
    output() {}
    async execute(procedure: string) {
      log.push(procedure);
      const failure = left.shift();
      if (failure !== undefined) throw failure;
      return { output: { lRes: 0 } };
    }
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
  const driver = { Request, Transaction, Int: () => 'int' } as unknown as DriverModule;
  const db = new DriverDatabase('Bijou', driver, {} as ConnectionPool, () => undefined, lockTimeoutMs);
  return { db, log };
}

const deadlock = Object.assign(new Error('chosen as the deadlock victim'), { number: 1205 });
const locked = Object.assign(new Error('Lock request time out period exceeded.'), { number: 1222 });
const lost = Object.assign(new Error('socket hang up'), { code: 'ESOCKET' });
const duplicate = Object.assign(
  new Error("Violation of UNIQUE KEY constraint 'UQ'. The duplicate key value is (FR76 1234)."),
  { number: 2627 },
);

describe('a database behind the driver', () => {
  test('sends a read again when the connection is lost', async () => {
    const { db, log } = planDriver([lost, deadlock]);
    expect(await db.query('SELECT 1 AS A')).toEqual([{ A: 1 }]);
    expect(log).toHaveLength(3);
  });

  test('gives up a read after the third failure, saying what kind it was', async () => {
    const { db, log } = planDriver([lost, lost, lost]);
    await expect(db.query('SELECT 1 AS A')).rejects.toMatchObject({ name: 'SqlFault', kind: 'connection' });
    expect(log).toHaveLength(3);
  });

  test.each(['UPDATE T SET A = 1 OUTPUT inserted.*', 'INSERT INTO T (A) VALUES (1)'])(
    'never sends a write again: %s',
    async (text) => {
      const { db, log } = planDriver([lost]);
      await expect(db.query(text)).rejects.toMatchObject({ kind: 'connection' });
      const again = planDriver([lost]);
      await expect(again.db.execute(text)).rejects.toMatchObject({ kind: 'connection' });
      expect([log.length, again.log.length]).toEqual([1, 1]);
    },
  );

  test('calls a procedure once, whatever becomes of it', async () => {
    const failing = planDriver([lost]);
    const call = (db: typeof failing.db) => db.call('CB_IsRecordLock', {}, { lRes: { name: 'int' } });
    await expect(call(failing.db)).rejects.toMatchObject({ kind: 'connection' });
    expect(failing.log).toEqual(['CB_IsRecordLock']);
    expect(await call(planDriver([]).db)).toEqual({ lRes: 0 });
  });

  test('does not send again a read that the server refused', async () => {
    const { db, log } = planDriver([Object.assign(new Error("Invalid column name 'X'."), { number: 207 })]);
    await expect(db.query('SELECT X FROM T')).rejects.toMatchObject({ kind: 'other', number: 207 });
    expect(log).toHaveLength(1);
  });

  test('runs a transaction again as a deadlock victim only when asked', async () => {
    const work = (session: { execute(text: string): Promise<number> }) => session.execute('UPDATE T SET A = 1');
    const asked = planDriver([deadlock]);
    expect(await asked.db.transaction(work, { deadlockRetries: 1 })).toBe(1);
    expect(asked.log).toEqual(['begin', 'UPDATE T SET A = 1', 'rollback', 'begin', 'UPDATE T SET A = 1', 'commit']);
    const unasked = planDriver([deadlock]);
    await expect(unasked.db.transaction(work)).rejects.toMatchObject({ kind: 'deadlock' });
  });

  test('with a lock timeout, says it before each text, in and out of transactions: the server forgets it after the text', async () => {
    const { db, log } = planDriver([], 5_000);
    await db.query('WITH A AS (SELECT 1 AS B) SELECT B FROM A');
    await db.execute('UPDATE T SET A = 1');
    await db.transaction((session) => session.query('SELECT 1 AS A'));
    expect(log).toEqual([
      'SET LOCK_TIMEOUT 5000;\nWITH A AS (SELECT 1 AS B) SELECT B FROM A',
      'SET LOCK_TIMEOUT 5000;\nUPDATE T SET A = 1',
      'begin',
      'SET LOCK_TIMEOUT 5000;\nSELECT 1 AS A',
      'commit',
    ]);
    const without = planDriver([]);
    await without.db.query('SELECT 1 AS A');
    expect(without.log).toEqual(['SELECT 1 AS A']);
  });

  test('asks once more for rows that stay locked, then says that it waited: who works goes first', async () => {
    const freed = planDriver([locked]);
    expect(await freed.db.query('SELECT 1 AS A')).toEqual([{ A: 1 }]);
    expect(freed.log).toHaveLength(2);
    const held = planDriver([locked, locked, locked]);
    await expect(held.db.query('SELECT 1 AS A')).rejects.toMatchObject({ kind: 'timeout', number: 1222 });
    expect(held.log).toHaveLength(2);
    const writing = planDriver([locked]);
    await expect(writing.db.execute('UPDATE T SET A = 1')).rejects.toMatchObject({ number: 1222 });
    expect(writing.log).toHaveLength(1);
  });

  test('says which rule refused, not the value that SQL Server quotes', async () => {
    const { db } = planDriver([duplicate]);
    const fault = await db.execute('INSERT INTO T (A) VALUES (1)').catch((error: Error) => error);
    expect(fault).toMatchObject({ kind: 'duplicate', number: 2627 });
    expect((fault as Error).message).not.toContain('FR76');
  });
});
