import { describe, expect, test } from 'vitest';
import type { SqlSession } from '../../src/platform/sql/database.ts';
import { int, text } from '../../src/platform/sql/params.ts';
import { useSampleBase } from './sample-base.ts';

const base = useSampleBase();
const record = (file: string, marq: number) => ({ cbFile: text(file, 128), cbMarq: int(marq) });
const isLocked = async (session: SqlSession, file: string, marq: number): Promise<unknown> =>
  (await session.call('CB_IsRecordLock', record(file, marq), { lRes: { name: 'int' } })).lRes;

describe('the lock procedures of a Sage base', () => {
  test('say which record of which file is open, until it is left', async () => {
    const { db } = base();
    expect(await isLocked(db, 'F_DOCENTETE', 7)).toBe(0);
    await db.call('CB_LockRecord', { ...record('F_DOCENTETE', 7), cbType: int(0) }, {});
    expect(await isLocked(db, 'f_docentete', 7)).toBe(1);
    expect([await isLocked(db, 'F_DOCENTETE', 8), await isLocked(db, 'F_COMPTET', 7)]).toEqual([0, 0]);
    await db.call('dbo.CB_UnLockRecord', record('F_DOCENTETE', 7), {});
    expect(await isLocked(db, 'F_DOCENTETE', 7)).toBe(0);
  });

  test('know one base from another', async () => {
    const other = await base().gateway.database('AUTRE');
    await other.call('CB_LockRecord', { ...record('F_COMPTET', 3), cbType: int(0) }, {});
    expect([await isLocked(base().db, 'F_COMPTET', 3), await isLocked(other, 'F_COMPTET', 3)]).toEqual([0, 1]);
  });

  test('are no part of a transaction: a rollback leaves the record open', async () => {
    const { db } = base();
    const undone = db.transaction(async (session) => {
      await session.call('CB_LockRecord', { ...record('F_COMPTET', 9), cbType: int(0) }, {});
      expect(await isLocked(session, 'F_COMPTET', 9)).toBe(1);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await isLocked(db, 'F_COMPTET', 9)).toBe(1);
  });

  test('are refused by SQL Server’s numbers when unknown or half asked', async () => {
    const { db } = base();
    await expect(db.call('CB_Nothing', {}, {})).rejects.toMatchObject({ name: 'SqlFault', number: 2812 });
    await expect(db.call('CB_IsRecordLock', {}, { lRes: { name: 'int' } })).rejects.toMatchObject({ number: 201 });
  });
});
