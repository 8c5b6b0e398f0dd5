import type { SqlSession } from '../platform/sql/database.ts';
import { int, text } from '../platform/sql/params.ts';

/** Sage's own procedure: a record that a Sage client holds open is no SQL lock, and only this says so. */
export const LOCK_PROCEDURE = 'CB_IsRecordLock';

const FILE_LENGTH = 128;

/** Whether somebody has the record open in Sage. No answer is taken for a yes. */
export async function isRecordLocked(session: SqlSession, file: string, marq: number): Promise<boolean> {
  const inputs = { cbFile: text(file, FILE_LENGTH), cbMarq: int(marq) };
  const { lRes } = await session.call(LOCK_PROCEDURE, inputs, { lRes: { name: 'int' } });
  return lRes !== 0;
}
