import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { Hold, HoldWriter, NoticeTarget } from '../../../use-cases/ports/credit/hold-store.ts';
import type { HistoryLine } from '../../../use-cases/ports/history-store.ts';
import { idParam } from '../../columns.ts';
import { transact } from '../../transact.ts';
import { insertedOnce } from '../../until-settled.ts';
import { changeHold } from './change-hold.ts';
import { annotated, closed, decided, escalated, type HoldChange } from './hold-changes.ts';
import { closedLine, decidedLine, escalatedLine, noteLine } from './hold-history.ts';
import { noticeQueue } from './notices/notices.ts';
import { openHold } from './open-hold.ts';

const INSERT_CARD = readSqlFile('./sql/insert-card.sql', import.meta.url);

export function holdWriter(database: SqlDatabase): HoldWriter {
  const change = (
    id: string,
    version: number,
    work: HoldChange,
    line: (from: Hold, next: Hold) => HistoryLine,
    targets: readonly NoticeTarget[] = [],
  ) => transact(database, (session) => changeHold(session, id, version, work, line, targets));

  return {
    openHold: (asked, now) => openHold(database, asked, now),
    closeHold: (id, version, to, seen, now) =>
      change(id, version, closed(to, now), (from, next) => closedLine(from, next, seen)),
    decideHold: (id, version, decision, targets, now) =>
      change(id, version, decided(decision, now), (_from, next) => decidedLine(next, decision), targets),
    addHoldNote: (id, version, note, targets, now) =>
      change(id, version, annotated(note, now), (_from, next) => noteLine(next, note), targets),
    escalateHold: (id, version, step, targets, now) =>
      change(id, version, escalated(step, now), escalatedLine, targets),
    rememberHoldCard: async (id, { conversationId, activityId }) => {
      const card = { conversationId: text(conversationId, 400), activityId: text(activityId, 200) };
      await insertedOnce(database.execute(INSERT_CARD, { holdId: idParam(id), ...card }));
    },
    ...noticeQueue(database),
  };
}
