import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { bigint, instant, int, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { CardRefreshStore } from '../../../use-cases/ports/transport/card-refresh-store.ts';
import type { ShownThere } from '../../../use-cases/ports/transport/conversation-store.ts';
import { idParam } from '../../columns.ts';

const INSERT_REFRESH = readSqlFile('./sql/insert-refresh.sql', import.meta.url);
const LIST_REFRESHES = readSqlFile('./sql/list-refreshes.sql', import.meta.url);
const DELETE_REFRESH = readSqlFile('./sql/delete-refresh.sql', import.meta.url);

interface RefreshRow {
  readonly Number: string | number;
  readonly Kind: ShownThere['kind'];
  readonly SubjectId: string;
}

export const cardRefreshStore = (database: SqlDatabase): CardRefreshStore => ({
  askRefresh: async ({ kind, id }, now) => {
    await database.execute(INSERT_REFRESH, { kind: text(kind, 10), id: idParam(id), now: instant(now) });
  },
  listRefreshes: async (limit) => {
    const rows = await database.query<RefreshRow>(LIST_REFRESHES, { limit: int(limit) });
    return rows.map((row) => ({ number: String(row.Number), shown: { kind: row.Kind, id: row.SubjectId } }));
  },
  endRefresh: async (number) => {
    await database.execute(DELETE_REFRESH, { number: bigint(number) });
  },
});
