import { createHash } from 'node:crypto';
import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { instant, int, longText, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { DeliveryClaim, DeliveryStore } from '../../../use-cases/ports/transport/delivery-store.ts';
import { transact } from '../../transact.ts';
import { insertedOnce } from '../../until-settled.ts';

const INSERT_DELIVERY = readSqlFile('./sql/insert-delivery.sql', import.meta.url);
const TAKE_DELIVERY = readSqlFile('./sql/take-delivery.sql', import.meta.url);
const NOTE_AGAIN = readSqlFile('./sql/note-delivered-again.sql', import.meta.url);
const END_DELIVERY = readSqlFile('./sql/end-delivery.sql', import.meta.url);
const RELEASE_DELIVERY = readSqlFile('./sql/release-delivery.sql', import.meta.url);
const CLAIM_OWED = readSqlFile('./sql/claim-owed.sql', import.meta.url);
const FORGET_DELIVERIES = readSqlFile('./sql/forget-deliveries.sql', import.meta.url);

interface OwedRow {
  readonly DeliveryKey: string;
  readonly Asked: string;
}

/** The unique key decides which of two deliveries was first. */
export function deliveryStore(database: SqlDatabase): DeliveryStore {
  const leaseFrom = (now: Date, leaseMs: number) => instant(new Date(now.getTime() + leaseMs));
  return {
    claimDelivery: async ({ conversationId, activityId, asked }, owner, now, leaseMs): Promise<DeliveryClaim> => {
      const key = deliveryKey(conversationId, activityId);
      const claim = {
        key: text(key, 64),
        now: instant(now),
        owner: text(owner, 200),
        leaseUntil: leaseFrom(now, leaseMs),
      };
      if (await insertedOnce(database.execute(INSERT_DELIVERY, { ...claim, asked: longText(asked) }))) {
        return { kind: 'first', key };
      }
      if ((await database.execute(TAKE_DELIVERY, claim)) > 0) return { kind: 'first', key };
      const isUnderWay = (await database.execute(NOTE_AGAIN, { key: claim.key, now: claim.now })) > 0;
      return { kind: isUnderWay ? 'under-way' : 'answered' };
    },
    endDelivery: async (key, owner) => {
      await database.execute(END_DELIVERY, { key: text(key, 64), owner: text(owner, 200) });
    },
    releaseDelivery: async (key, owner) =>
      (await database.execute(RELEASE_DELIVERY, { key: text(key, 64), owner: text(owner, 200) })) > 0,
    claimOwed: async (owner, now, since, leaseMs, limit) => {
      const params = {
        owner: text(owner, 200),
        now: instant(now),
        since: instant(since),
        leaseUntil: leaseFrom(now, leaseMs),
        limit: int(limit),
      };
      const rows = await transact(database, (session) => session.query<OwedRow>(CLAIM_OWED, params));
      return rows.map((row) => ({ key: row.DeliveryKey, asked: row.Asked }));
    },
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
