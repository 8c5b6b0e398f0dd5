import type { SqlDatabase } from '../../platform/sql/database.ts';
import { instant } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { DispatchState } from '../../use-cases/ports/dispatch/dispatch-store.ts';
import type { LettersAtWorkReader } from '../../use-cases/ports/operation/letters-at-work.ts';

const LETTERS_AT_WORK = readSqlFile('./sql/letters-at-work.sql', import.meta.url);

interface Row {
  readonly State: DispatchState;
  readonly IsHeld: number;
  readonly Letters: number | string;
  readonly Oldest: Date;
  readonly OlderThanDay: number | string;
}

/** How letters stand, in one text over all companies. */
export const lettersAtWork = (database: SqlDatabase): LettersAtWorkReader => ({
  async readLettersAtWork({ hourAgo, dayAgo }) {
    const asked = { hourAgo: instant(hourAgo), dayAgo: instant(dayAgo) };
    const rows = await database.query<Row>(LETTERS_AT_WORK, asked);
    return rows.map((row) => ({
      state: row.State,
      isHeld: Number(row.IsHeld) === 1,
      letters: Number(row.Letters),
      oldest: row.Oldest,
      olderThanDay: Number(row.OlderThanDay),
    }));
  },
});
