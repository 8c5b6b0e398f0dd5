import type { SqlDatabase } from '../platform/sql/database.ts';
import type { CommentWriter } from '../use-cases/ports/comments/comment-store.ts';
import type { NoticeStore } from '../use-cases/ports/comments/notice-store.ts';
import type { HoldWriter } from '../use-cases/ports/credit/hold-store.ts';
import type { RiskWriter } from '../use-cases/ports/credit/risk-store.ts';
import type { WatchWriter } from '../use-cases/ports/credit/watch-store.ts';
import type { AnnulmentStore } from '../use-cases/ports/dispatch/annulment-store.ts';
import type { DispatchWriter } from '../use-cases/ports/dispatch/dispatch-store.ts';
import type { PaceStore } from '../use-cases/ports/dispatch/pace-store.ts';
import type { PostingStore } from '../use-cases/ports/dispatch/posting-store.ts';
import type { DatasetWriter } from '../use-cases/ports/figures/dataset-store.ts';
import type { ReportRequestStore } from '../use-cases/ports/figures/report-request-store.ts';
import type { HistoryWriter } from '../use-cases/ports/history-store.ts';
import type { LitigationWriter } from '../use-cases/ports/litigation/litigation-store.ts';
import type { PlanWriter } from '../use-cases/ports/plans/plan-store.ts';
import type { CustomerStopWriter } from '../use-cases/ports/plans/stop-store.ts';
import type { PositionWriter } from '../use-cases/ports/positions/position-store.ts';
import type { MatterWriter } from '../use-cases/ports/recovery/matter-store.ts';
import type { TaskWriter } from '../use-cases/ports/recovery/task-store.ts';
import type { DraftWriter } from '../use-cases/ports/relance/draft-store.ts';
import type { CorrectionWriter, DisputeWriter, ExclusionWriter } from '../use-cases/ports/relance/memory-store.ts';
import type { CustomerReplyWriter } from '../use-cases/ports/replies/customer-reply-store.ts';
import type { ReplyWriter } from '../use-cases/ports/replies/reply-store.ts';
import type { RunReportWriter } from '../use-cases/ports/runs/run-reports.ts';
import type { RunWriter } from '../use-cases/ports/runs/run-store.ts';
import type { SageWriteWriter } from '../use-cases/ports/sage-writes/sage-write-store.ts';
import type { TemplateWriter } from '../use-cases/ports/templates/template-store.ts';
import type { CardRefreshStore } from '../use-cases/ports/transport/card-refresh-store.ts';
import type { ConversationStore } from '../use-cases/ports/transport/conversation-store.ts';
import type { DeliveryStore } from '../use-cases/ports/transport/delivery-store.ts';
import type { MorningPostStore, TurnStore } from '../use-cases/ports/turn-store.ts';
import { commentWriter } from './comments/comment-writer.ts';
import { mentionNotices } from './comments/notices/notices.ts';
import { holdWriter } from './credit/holds/hold-writer.ts';
import { riskWriter } from './credit/risks/risks.ts';
import { watchWriter } from './credit/watch/watch.ts';
import { annulmentStore } from './dispatch/annulments/annulments.ts';
import { dispatchWriter } from './dispatch/dispatch-writer.ts';
import { paceStore } from './dispatch/pace/pace-store.ts';
import { postingStore } from './dispatch/post/postings.ts';
import { datasetWriter } from './figures/dataset/dataset-writer.ts';
import { reportRequestStore } from './figures/reports/report-requests.ts';
import { historyWriter } from './history/history.ts';
import { litigationWriter } from './litigation/exports.ts';
import { morningPostStore } from './morning/morning-posts.ts';
import { planWriter } from './plans/plans.ts';
import { customerStopWriter } from './plans/stops.ts';
import { positionWriter } from './positions/position-writer.ts';
import { matterWriter } from './recovery/matters/matters.ts';
import { taskWriter } from './recovery/tasks.ts';
import { draftWriter } from './relance/drafts/drafts.ts';
import { correctionWriter } from './relance/memory/corrections.ts';
import { disputeWriter } from './relance/memory/disputes.ts';
import { exclusionWriter } from './relance/memory/exclusions.ts';
import { customerReplyWriter } from './replies/answers/customer-replies.ts';
import { replyWriter } from './replies/replies.ts';
import { runReportWriter } from './runs/run-reports.ts';
import { runWriter } from './runs/run-writer.ts';
import { sageWriteWriter } from './sage-writes/sage-writes.ts';
import { templateWriter } from './templates/templates.ts';
import { cardRefreshStore } from './transport/cards/card-refreshes.ts';
import { conversationStore } from './transport/conversations/conversations.ts';
import { deliveryStore } from './transport/deliveries/deliveries.ts';
import { turnStore } from './turns/turns.ts';

/** All that can be changed in the store. Conversations are here whole: whoever reads them keeps them up to date too. */
export type StoreWriter = DraftWriter &
  DispatchWriter &
  AnnulmentStore &
  PostingStore &
  PaceStore &
  HistoryWriter &
  ExclusionWriter &
  CorrectionWriter &
  DisputeWriter &
  HoldWriter &
  RiskWriter &
  WatchWriter &
  TurnStore &
  MorningPostStore &
  SageWriteWriter &
  DatasetWriter &
  ConversationStore &
  DeliveryStore &
  CardRefreshStore &
  ReportRequestStore &
  PositionWriter &
  TaskWriter &
  MatterWriter &
  RunWriter &
  RunReportWriter &
  ReplyWriter &
  CustomerReplyWriter &
  CustomerStopWriter &
  PlanWriter &
  CommentWriter &
  NoticeStore &
  TemplateWriter &
  LitigationWriter;

/** `now`: the instant written in history where the caller gives only a day. */
export const storeWriter = (database: SqlDatabase, now: () => Date): StoreWriter => ({
  ...draftWriter(database),
  ...dispatchWriter(database),
  ...annulmentStore(database),
  ...postingStore(database),
  ...paceStore(database),
  ...historyWriter(database),
  ...exclusionWriter(database, now),
  ...correctionWriter(database, now),
  ...disputeWriter(database),
  ...holdWriter(database),
  ...riskWriter(database),
  ...watchWriter(database),
  ...turnStore(database),
  ...morningPostStore(database),
  ...sageWriteWriter(database),
  ...datasetWriter(database),
  ...conversationStore(database),
  ...deliveryStore(database),
  ...cardRefreshStore(database),
  ...reportRequestStore(database),
  ...positionWriter(database),
  ...taskWriter(database),
  ...matterWriter(database),
  ...runWriter(database),
  ...runReportWriter(database),
  ...replyWriter(database),
  ...customerReplyWriter(database),
  ...planWriter(database),
  ...customerStopWriter(database),
  ...commentWriter(database),
  ...mentionNotices(database),
  ...templateWriter(database),
  ...litigationWriter(database),
});
