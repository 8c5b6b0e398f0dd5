import type { SqlDatabase } from '../../../src/platform/sql/database.ts';

/** What the stand-ins keep their locks in: no table of the product, whatever a catalogue lists. */
export const OWN_TABLE = 'TestRecordLock';

/**
 * Stand-ins for Sage's lock procedures, which call a DLL that only a Sage server has: the same names and parameters over a
 * table, so that a throw-away base on a plain SQL Server answers them.
 */
const STATEMENTS = [
  `CREATE TABLE dbo.${OWN_TABLE} (cbFile nvarchar(128) NOT NULL, cbMarq int NOT NULL)`,
  `CREATE PROCEDURE dbo.CB_LockRecord @cbFile nvarchar(128), @cbType int, @cbMarq int AS
   INSERT INTO dbo.${OWN_TABLE} (cbFile, cbMarq) VALUES (@cbFile, @cbMarq)`,
  `CREATE PROCEDURE dbo.CB_UnLockRecord @cbFile nvarchar(128), @cbMarq int AS
   DELETE FROM dbo.${OWN_TABLE} WHERE cbFile = @cbFile AND cbMarq = @cbMarq`,
  `CREATE PROCEDURE dbo.CB_IsRecordLock @cbFile nvarchar(128), @cbMarq int, @lRes int OUTPUT AS
   SELECT @lRes = COUNT(*) FROM dbo.${OWN_TABLE} WHERE cbFile = @cbFile AND cbMarq = @cbMarq`,
];

export async function addRecordLocks(base: SqlDatabase): Promise<void> {
  for (const statement of STATEMENTS) await base.execute(statement);
}
