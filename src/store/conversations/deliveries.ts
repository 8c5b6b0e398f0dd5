import { createHash } from 'node:crypto';
import type { SqlDatabase } from '../../platform/sql/database.ts';
import { instant, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { ConversationStore } from '../../use-cases/ports/conversation-store.ts';
import { insertedOnce } from '../until-settled.ts';

const INSERT_DELIVERY = readSqlFile('./sql/insert-delivery.sql', import.meta.url);
const FORGET_DELIVERIES = readSqlFile('./sql/forget-deliveries.sql', import.meta.url);

/** Activities already handled; the unique key decides which of two deliveries was first. */
export function deliveries(database: SqlDatabase): Pick<ConversationStore, 'firstSeen' | 'forgetSeenBefore'> {
  return {
    firstSeen: (conversationId, activityId, now) =>
      insertedOnce(
        database.execute(INSERT_DELIVERY, {
          key: text(deliveryKey(conversationId, activityId), 64),
          now: instant(now),
        }),
      ),
    forgetSeenBefore: async (before) => {
      await database.execute(FORGET_DELIVERIES, { before: instant(before) });
    },
  };
}

/** A hash: both ids are long and tell upper from lower case, which an index on their texts would not. */
const deliveryKey = (conversationId: string, activityId: string): string =>
  createHash('sha256')
    .update(JSON.stringify([conversationId, activityId]))
    .digest('hex');
