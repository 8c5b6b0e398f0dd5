import type { SqlDatabase } from '../platform/sql/database.ts';
import type { AnnulmentStore } from '../use-cases/ports/annulment-store.ts';
import type { CardRefreshStore } from '../use-cases/ports/card-refresh-store.ts';
import type { ConversationStore } from '../use-cases/ports/conversation-store.ts';
import type { DatasetWriter } from '../use-cases/ports/dataset-store.ts';
import type { DeliveryStore } from '../use-cases/ports/delivery-store.ts';
import type { DispatchWriter } from '../use-cases/ports/dispatch-store.ts';
import type { DraftWriter } from '../use-cases/ports/draft-store.ts';
import type { HistoryWriter } from '../use-cases/ports/history-store.ts';
import type { HoldWriter } from '../use-cases/ports/hold-store.ts';
import type { DisputeWriter, ExclusionWriter } from '../use-cases/ports/memory-store.ts';
import type { ReportRequestStore } from '../use-cases/ports/report-request-store.ts';
import type { RiskWriter } from '../use-cases/ports/risk-store.ts';
import type { SageWriteWriter } from '../use-cases/ports/sage-write-store.ts';
import type { MorningPostStore, TurnStore } from '../use-cases/ports/turn-store.ts';
import { annulmentStore } from './annulments/annulments.ts';
import { cardRefreshStore } from './cards/card-refreshes.ts';
import { conversationStore } from './conversations/conversations.ts';
import { datasetWriter } from './dataset/dataset-writer.ts';
import { deliveryStore } from './deliveries/deliveries.ts';
import { dispatchWriter } from './dispatches/dispatch-writer.ts';
import { draftWriter } from './drafts/drafts.ts';
import { historyWriter } from './history/history.ts';
import { holdWriter } from './holds/hold-writer.ts';
import { disputeWriter } from './memory/disputes.ts';
import { exclusionWriter } from './memory/exclusions.ts';
import { morningPostStore } from './morning/morning-posts.ts';
import { reportRequestStore } from './reports/report-requests.ts';
import { riskWriter } from './risks/risks.ts';
import { sageWriteWriter } from './sage-writes/sage-writes.ts';
import { turnStore } from './turns/turns.ts';

/** All that can be changed in the store. Conversations are here whole: whoever reads them keeps them up to date too. */
export type StoreWriter = DraftWriter &
  DispatchWriter &
  AnnulmentStore &
  HistoryWriter &
  ExclusionWriter &
  DisputeWriter &
  HoldWriter &
  RiskWriter &
  TurnStore &
  MorningPostStore &
  SageWriteWriter &
  DatasetWriter &
  ConversationStore &
  DeliveryStore &
  CardRefreshStore &
  ReportRequestStore;

/** `now`: the instant written in history where the caller gives only a day. */
export const storeWriter = (database: SqlDatabase, now: () => Date): StoreWriter => ({
  ...draftWriter(database),
  ...dispatchWriter(database),
  ...annulmentStore(database),
  ...historyWriter(database),
  ...exclusionWriter(database, now),
  ...disputeWriter(database),
  ...holdWriter(database),
  ...riskWriter(database),
  ...turnStore(database),
  ...morningPostStore(database),
  ...sageWriteWriter(database),
  ...datasetWriter(database),
  ...conversationStore(database),
  ...deliveryStore(database),
  ...cardRefreshStore(database),
  ...reportRequestStore(database),
});
