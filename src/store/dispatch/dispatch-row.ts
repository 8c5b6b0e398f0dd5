import type { LetterLevel } from '../../domain/relance/letter.ts';
import type {
  Annulment,
  Dispatch,
  DispatchList,
  DispatchState,
  UnreadableDispatch,
} from '../../use-cases/ports/dispatch/dispatch-store.ts';
import { readInstant, readInstantOrNull } from '../columns.ts';
import { documentsShape, ecNosShape, errorShape, textsShape, waitingShape } from '../json/dispatch-parts.ts';
import { recipientShape } from '../json/recipient.ts';
import type { Shape } from '../json/scalars.ts';
import { readJson, StoredJsonFault } from '../stored-json.ts';
import { letterFactsShape } from './json/letter-facts.ts';

export interface DispatchRow {
  readonly Id: string;
  readonly Company: string;
  readonly Tiers: string;
  readonly DraftId: string;
  readonly Currency: string;
  readonly LevelRank: LetterLevel;
  readonly LevelByHand: boolean;
  readonly State: DispatchState;
  readonly StateSince: Date;
  readonly CheckFrom: DispatchState | null;
  readonly Facts: string;
  readonly Recipient: string;
  readonly Cc: string;
  readonly Mailbox: string | null;
  readonly Digest: string;
  readonly ApprovedById: string;
  readonly ApprovedByName: string;
  readonly ApprovedAt: Date;
  readonly MessageKey: string;
  readonly GraphId: string | null;
  readonly InternetMessageId: string | null;
  readonly MailConversationId: string | null;
  readonly SentAt: Date | null;
  readonly Documents: string;
  readonly Dropped: string;
  readonly Waiting: string | null;
  readonly Attempts: number;
  readonly LastError: string | null;
  readonly AnnulledAt: Date | null;
  readonly AnnulledById: string | null;
  readonly AnnulledByName: string | null;
  readonly AnnulledWhy: string | null;
  readonly MarkState: Annulment['mark'] | null;
  readonly MarkAttempts: number | null;
  readonly MarkError: string | null;
}

/** One row that this version cannot read takes no other from the list. */
export function toDispatches(rows: readonly DispatchRow[]): DispatchList {
  const dispatches: Dispatch[] = [];
  const unreadable: UnreadableDispatch[] = [];
  for (const row of rows) {
    try {
      dispatches.push(toDispatch(row));
    } catch (fault) {
      if (!(fault instanceof StoredJsonFault)) throw fault;
      unreadable.push(toUnreadable(row, fault.place));
    }
  }
  return { dispatches, unreadable };
}

const toUnreadable = (row: DispatchRow, place: string): UnreadableDispatch => ({
  id: row.Id,
  company: row.Company,
  tiers: row.Tiers,
  draftId: row.DraftId,
  state: row.State,
  digest: row.Digest,
  approvedBy: { id: row.ApprovedById, name: row.ApprovedByName },
  approvedAt: readInstant(row.ApprovedAt),
  since: readInstant(row.StateSince),
  place,
});

/** Throws StoredJsonFault where a column does not hold what this version expects. */
export function toDispatch(row: DispatchRow): Dispatch {
  const read = <T>(shape: Shape<T>, stored: string, column: string): T =>
    readJson(shape, stored, `Dispatch ${row.Id}, column ${column}`);
  return {
    id: row.Id,
    company: row.Company,
    tiers: row.Tiers,
    draftId: row.DraftId,
    currency: row.Currency,
    level: row.LevelRank,
    levelByHand: row.LevelByHand,
    state: row.State,
    checkFrom: row.CheckFrom,
    facts: read(letterFactsShape, row.Facts, 'Facts'),
    recipient: read(recipientShape, row.Recipient, 'Recipient'),
    cc: read(textsShape, row.Cc, 'Cc'),
    mailbox: row.Mailbox,
    digest: row.Digest,
    approvedBy: { id: row.ApprovedById, name: row.ApprovedByName },
    approvedAt: readInstant(row.ApprovedAt),
    trace: toTrace(row),
    sentAt: readInstantOrNull(row.SentAt),
    documents: read(documentsShape, row.Documents, 'Documents'),
    dropped: read(ecNosShape, row.Dropped, 'Dropped'),
    waiting: row.Waiting === null ? [] : read(waitingShape, row.Waiting, 'Waiting'),
    attempts: row.Attempts,
    lastError: row.LastError === null ? null : read(errorShape, row.LastError, 'LastError'),
    since: readInstant(row.StateSince),
    annulled: toAnnulment(row),
  };
}

const toAnnulment = (row: DispatchRow): Annulment | null =>
  row.AnnulledAt === null
    ? null
    : {
        by: { id: row.AnnulledById ?? '', name: row.AnnulledByName ?? '' },
        reason: row.AnnulledWhy ?? '',
        at: readInstant(row.AnnulledAt),
        mark: row.MarkState ?? 'wanted',
        markAttempts: row.MarkAttempts ?? 0,
        markError:
          row.MarkError === null ? null : readJson(errorShape, row.MarkError, `Dispatch ${row.Id}, column MarkError`),
      };

const toTrace = (row: DispatchRow): Dispatch['trace'] => ({
  key: row.MessageKey,
  graphId: row.GraphId,
  internetMessageId: row.InternetMessageId,
  conversationId: row.MailConversationId,
});
