import type { Person } from '../../../domain/person.ts';
import type { SqlDatabase, SqlSession } from '../../../platform/sql/database.ts';
import { instant, int, json, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { SqlParams } from '../../../platform/sql/types.ts';
import type { HistoryLine } from '../../../use-cases/ports/history-store.ts';
import type { Draft, DraftChoices, DraftReader, DraftWriter } from '../../../use-cases/ports/relance/draft-store.ts';
import type { CardAddress } from '../../../use-cases/ports/transport/card-address.ts';
import { idParam, personParams } from '../../columns.ts';
import { appendHistory } from '../../history/history.ts';
import { transact } from '../../transact.ts';
import { insertedOnce } from '../../until-settled.ts';
import { type DraftRow, toDraft } from './draft-row.ts';
import { openDraft } from './open-draft.ts';
import { listOpenDrafts, openDrafts } from './open-drafts.ts';

const READ_DRAFT = readSqlFile('./sql/read-draft.sql', import.meta.url);
const SAVE_DRAFT = readSqlFile('./sql/save-draft.sql', import.meta.url);
const READ_CARDS = readSqlFile('./sql/read-cards.sql', import.meta.url);
const INSERT_CARD = readSqlFile('./sql/insert-card.sql', import.meta.url);

export function draftReader(database: SqlDatabase): DraftReader {
  return {
    readDraft: (id) => readDraft(database, id),
    listOpenDrafts: (company, kind) => listOpenDrafts(database, company, kind),
    cardsOf: (draftId) => readCards(database, draftId),
  };
}

export function draftWriter(database: SqlDatabase): DraftWriter {
  return {
    openDraft: (company, tiers, currency, by, now, kind = 'rappel') =>
      openDraft(database, { company, tiers, currency, by, now, kind }),
    openDrafts: (company, payers, by, now, started) => openDrafts(database, company, payers, { by, now, ...started }),
    saveChoices: (id, version, choices, by, now) => save(database, id, { version, choices, by, now }),
    touchDraft: (id, by, now) => save(database, id, { version: null, choices: null, by, now }),
    rememberCard: async (draftId, card) => {
      await insertedOnce(database.execute(INSERT_CARD, cardParams(draftId, card)));
    },
  };
}

async function readDraft(session: SqlSession, id: string): Promise<Draft | null> {
  const [row] = await session.query<DraftRow>(READ_DRAFT, { id: idParam(id) });
  return row === undefined ? null : toDraft(row);
}

interface Change {
  /** Null: whatever it is. */
  readonly version: number | null;
  /** Null: they stay. */
  readonly choices: DraftChoices | null;
  readonly by: Person;
  readonly now: Date;
}

/** In one transaction, so that the answer is this change and not a later one. */
function save(database: SqlDatabase, id: string, change: Change): Promise<Draft | 'stale'> {
  return transact(database, async (session) => {
    const saved = await session.execute(SAVE_DRAFT, {
      id: idParam(id),
      version: int(change.version),
      choices: json(change.choices),
      ...personParams(change.by),
      now: instant(change.now),
    });
    const draft = saved === 0 ? null : await readDraft(session, id);
    if (draft === null) return 'stale';
    if (change.choices !== null) await appendHistory(session, changedLine(draft));
    return draft;
  });
}

/** `draft-changed`: what a collector chose. */
const changedLine = (draft: Draft): HistoryLine => ({
  at: draft.updatedAt,
  by: draft.updatedBy,
  company: draft.company,
  tiers: draft.tiers,
  act: 'draft-changed',
  subject: draft.id,
  facts: { reference: draft.reference, version: draft.version, choices: draft.choices },
});

async function readCards(session: SqlSession, draftId: string): Promise<readonly CardAddress[]> {
  const rows = await session.query<{ ConversationId: string; ActivityId: string }>(READ_CARDS, {
    draftId: idParam(draftId),
  });
  return rows.map((row) => ({ conversationId: row.ConversationId, activityId: row.ActivityId }));
}

const cardParams = (draftId: string, card: CardAddress): SqlParams => ({
  draftId: idParam(draftId),
  conversationId: text(card.conversationId, 400),
  activityId: text(card.activityId, 200),
});
