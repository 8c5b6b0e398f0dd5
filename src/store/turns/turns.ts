import type { SqlDatabase } from '../../platform/sql/database.ts';
import { instant, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { TurnStore } from '../../use-cases/ports/turn-store.ts';
import { insertedIfAbsent } from '../until-settled.ts';

const TAKE_TURN = readSqlFile('./sql/take-turn.sql', import.meta.url);
const INSERT_TURN = readSqlFile('./sql/insert-turn.sql', import.meta.url);
const END_TURN = readSqlFile('./sql/end-turn.sql', import.meta.url);

/** Taking a turn that one has already makes it last longer. */
export function turnStore(database: SqlDatabase): TurnStore {
  return {
    takeTurn: async (name, owner, now, leaseMs) => {
      const leaseUntil = instant(new Date(now.getTime() + leaseMs));
      const turn = { name: text(name, 100), owner: text(owner, 200), leaseUntil };
      if ((await database.execute(TAKE_TURN, { ...turn, now: instant(now) })) > 0) return true;
      return insertedIfAbsent(database.execute(INSERT_TURN, turn));
    },
    endTurn: async (name, owner) => {
      await database.execute(END_TURN, { name: text(name, 100), owner: text(owner, 200) });
    },
  };
}
