import { type SageWriterSettings, STATUT_COLUMN } from '../domain/credit/sage-writer-settings.ts';
import type { SqlDatabase, SqlSession } from '../platform/sql/database.ts';
import { int } from '../platform/sql/params.ts';
import {
  type SageTarget,
  type SageWriteRefusal,
  type SageWriteResult,
  type SageWriter,
  valueText,
} from '../use-cases/ports/sage-writes/sage-writer.ts';
import { toOutsideFault } from './fault.ts';
import { orderPlace } from './order-place.ts';
import type { Place } from './place.ts';
import { isRecordLocked } from './record-lock.ts';
import { riskCodePlace } from './risk-code-place.ts';

/** Why nothing is written. Thrown, so that a transaction under way is rolled back. */
class NotWritten extends Error {
  readonly why: SageWriteRefusal;

  constructor(why: SageWriteRefusal) {
    super(`Nothing written: ${why}`);
    this.why = why;
  }
}

/**
 * Writes one value of one row into one Sage base, by the login that `infra/sql/sage-write-grants.sql` makes. No trigger is
 * ever disabled: they keep Sage's own rules, and for them no OUTPUT clause is used (SQL Server refuses one beside a trigger).
 */
export function openSageWriter(open: () => Promise<SqlDatabase>, settings: SageWriterSettings): SageWriter {
  const column = settings.order?.column ?? STATUT_COLUMN;
  return {
    dryRun: settings.dryRun,
    look: (target) =>
      guarded(async () => {
        const database = await open();
        const { value } = await findRow(database, await placeOf(database, target, column));
        return { kind: 'found', value } as const;
      }),
    write: (target, expected) =>
      guarded(async (committing) => {
        const database = await open();
        const place = await placeOf(database, target, column);
        return database.transaction(async (session) => {
          const result = await writeRow(session, place, valueText(target), expected, settings.dryRun);
          committing();
          return result;
        });
      }),
  };
}

/** Failures by what they mean: once `committing` was called, the commit is all that is left to fail. */
async function guarded<T>(
  work: (committing: () => void) => Promise<T>,
): Promise<T | { readonly kind: 'refused'; readonly why: SageWriteRefusal }> {
  let isCommitting = false;
  try {
    return await work(() => {
      isCommitting = true;
    });
  } catch (error) {
    if (error instanceof NotWritten) return { kind: 'refused', why: error.why };
    throw toOutsideFault(error, isCommitting);
  }
}

async function placeOf(session: SqlSession, target: SageTarget, column: string): Promise<Place> {
  const place =
    target.kind === 'order' ? await orderPlace(session, target, column) : await riskCodePlace(session, target);
  if (place === null) throw new NotWritten('no-column');
  const value = valueText(target);
  if (value !== null && !place.fits(value)) throw new NotWritten('bad-value');
  return place;
}

async function findRow(
  session: SqlSession,
  { find }: Place,
): Promise<{ readonly marq: number; readonly value: string | null }> {
  if (find === null) throw new NotWritten('no-row');
  const rows = await session.query<{ CbMarq: number; Value: string | number | null }>(find.text, find.params);
  const [row] = rows;
  if (row === undefined) throw new NotWritten('no-row');
  if (rows.length > 1) throw new NotWritten('many-rows');
  return { marq: row.CbMarq, value: row.Value === null ? null : String(row.Value).trimEnd() };
}

/** Found, compared, not open in Sage: written over the value just read, one row exactly or none. */
async function writeRow(
  session: SqlSession,
  place: Place,
  value: string | null,
  expected: string | null | undefined,
  dryRun: boolean,
): Promise<SageWriteResult> {
  const { marq, value: before } = await findRow(session, place);
  if (before === value) return { kind: 'same' };
  if (expected !== undefined && before !== expected) throw new NotWritten('changed');
  if (await isRecordLocked(session, place.file, marq)) return { kind: 'locked' };
  if (dryRun) return { kind: 'dry-run', before };
  const [found, wanted] = [place.param(before), place.param(value)];
  if (found === null || wanted === null) throw new NotWritten('bad-value');
  const touched = await session.execute(place.write, { cbMarq: int(marq), expected: found, value: wanted });
  if (touched !== 1) throw new NotWritten(touched === 0 ? 'changed' : 'many-rows');
  return { kind: 'written', before };
}
