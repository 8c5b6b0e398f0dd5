import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { bigint, day, instant, int, json, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type {
  ExportStep,
  LitigationExport,
  LitigationReader,
  LitigationWriter,
} from '../../use-cases/ports/litigation/litigation-store.ts';
import { companyParam, idParam, personParams, tiersParam } from '../columns.ts';
import { appendHistory } from '../history/history.ts';
import { transact } from '../transact.ts';
import { untilSettled } from '../until-settled.ts';
import { exportLine } from './export-history.ts';
import { type ExportRow, toExport } from './export-row.ts';

const READ_EXPORT = readSqlFile('./sql/read-export.sql', import.meta.url);
const LIST_EXPORTS = readSqlFile('./sql/list-exports.sql', import.meta.url);
const LIST_UNFINISHED = readSqlFile('./sql/list-unfinished.sql', import.meta.url);
const INSERT_EXPORT = readSqlFile('./sql/insert-export.sql', import.meta.url);
const MOVE_EXPORT = readSqlFile('./sql/move-export.sql', import.meta.url);

export const litigationReader = (database: SqlDatabase): LitigationReader => ({
  readExport: (id) => readOne(database, id),
  listExports: async (company, tiers, limit) => {
    const params = { company: companyParam(company), tiers: tiersParam(tiers), limit: int(limit) };
    return (await database.query<ExportRow>(LIST_EXPORTS, params)).map(toExport);
  },
  listUnfinishedExports: async (limit) =>
    (await database.query<ExportRow>(LIST_UNFINISHED, { limit: int(limit) })).map(toExport),
});

export const litigationWriter = (database: SqlDatabase): LitigationWriter => ({
  askExport: (id, asked, by, now) =>
    untilSettled(() =>
      transact(database, async (session) => {
        const present = await readOne(session, id);
        if (present) return present;
        await session.execute(INSERT_EXPORT, {
          ...{ id: idParam(id), company: companyParam(asked.company), tiers: tiersParam(asked.tiers) },
          ...{ onDay: day(asked.onDay), spoken: text(asked.language, 2), fileNumber: text(asked.fileNumber, 20) },
          ...{ comments: json(asked.comments), ...personParams(by), at: instant(now) },
        });
        const rest = { made: null, document: null, problem: null };
        const one: LitigationExport = { ...asked, ...rest, id, by, at: now.toISOString(), state: 'asked' };
        await appendHistory(session, exportLine(one, now));
        return one;
      }),
    ),
  moveExport: (one, step, now) => transact(database, (session) => move(session, one, step, now)),
});

async function readOne(session: SqlSession, id: string): Promise<LitigationExport | null> {
  const [row] = await session.query<ExportRow>(READ_EXPORT, { id: idParam(id) });
  return row ? toExport(row) : null;
}

async function move(session: SqlSession, one: LitigationExport, step: ExportStep, now: Date) {
  const next = movedExport(one, step);
  const made = step.to === 'filing' ? step.made : null;
  const moved = await session.execute(MOVE_EXPORT, {
    ...{
      id: idParam(one.id),
      from: text(one.state, 10),
      to: text(step.to, 10),
      digest: text(made?.digest ?? null, 64),
    },
    ...{ madeName: text(made?.name ?? null, 200), madeBytes: bigint(made?.bytes ?? null) },
    document: json(step.to === 'filed' ? step.document : null),
    problem: text(step.to === 'refused' ? step.problem : null, 60),
  });
  if (moved === 0) return null;
  if (isToldOf(one, next)) await appendHistory(session, exportLine(next, now));
  return next;
}

/** The export after a step. */
export function movedExport(one: LitigationExport, step: ExportStep): LitigationExport {
  const { to: state, ...changed } = step;
  return { ...one, ...changed, state };
}

/** Made again as it was, since it could not be filed: history says so once, however long Microsoft 365 is away. */
export const isToldOf = (one: LitigationExport, next: LitigationExport): boolean =>
  next.state !== one.state || next.made?.digest !== one.made?.digest;
