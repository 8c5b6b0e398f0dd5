import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { bit, instant, int, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { HoldReader } from '../../../use-cases/ports/credit/hold-store.ts';
import type { CardAddress } from '../../../use-cases/ports/transport/card-address.ts';
import { companyParam, idParam, tiersParam } from '../../columns.ts';
import { type HoldRow, toStoredHold } from './hold-row.ts';

const READ_HOLD = readSqlFile('./sql/read-hold.sql', import.meta.url);
const LIST_HOLDS = readSqlFile('./sql/list-holds.sql', import.meta.url);
const READ_STANDING = readSqlFile('./sql/read-standing-holds.sql', import.meta.url);
const LIST_DECIDED = readSqlFile('./sql/list-decided.sql', import.meta.url);
const LIST_PEOPLE_TOLD = readSqlFile('./notices/sql/list-people-told.sql', import.meta.url);
const READ_CARDS = readSqlFile('./sql/read-cards.sql', import.meta.url);

/** Throws StoredJsonFault where a row holds what this version does not expect. */
export function holdReader(database: SqlDatabase): HoldReader {
  return {
    readHold: async (id) => {
      const [row] = await database.query<HoldRow>(READ_HOLD, { id: idParam(id) });
      return row === undefined ? null : toStoredHold(row);
    },
    listHolds: async ({ company, payer, states, decided }, limit) => {
      const rows = await database.query<HoldRow>(LIST_HOLDS, {
        company: text(company ?? null, 40),
        payer: tiersParam(payer ?? null),
        states: text(states?.join('|') ?? null, 400),
        decided: bit(decided ?? false),
        limit: int(limit),
      });
      return rows.map(toStoredHold);
    },
    readStandingHolds: async (company) => {
      const rows = await database.query<HoldRow>(READ_STANDING, { company: companyParam(company) });
      return rows.map(toStoredHold);
    },
    listDecided: async (company, since) => {
      const params = { company: companyParam(company), since: instant(since) };
      return (await database.query<HoldRow>(LIST_DECIDED, params)).map(toStoredHold);
    },
    peopleTold: async (id) => {
      const rows = await database.query<{ Target: string }>(LIST_PEOPLE_TOLD, { holdId: idParam(id) });
      return new Set(rows.map((row) => row.Target));
    },
    cardsOfHold: async (id) => {
      const rows = await database.query<CardRow>(READ_CARDS, { holdId: idParam(id) });
      return rows.map(toCard);
    },
  };
}

interface CardRow {
  readonly ConversationId: string;
  readonly ActivityId: string;
}

const toCard = (row: CardRow): CardAddress => ({ conversationId: row.ConversationId, activityId: row.ActivityId });
