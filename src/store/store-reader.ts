import type { SqlDatabase } from '../platform/sql/database.ts';
import type { CommentReader } from '../use-cases/ports/comments/comment-store.ts';
import type { HoldReader } from '../use-cases/ports/credit/hold-store.ts';
import type { RiskReader } from '../use-cases/ports/credit/risk-store.ts';
import type { WatchReader } from '../use-cases/ports/credit/watch-store.ts';
import type { DispatchReader } from '../use-cases/ports/dispatch/dispatch-store.ts';
import type { FailedLetters } from '../use-cases/ports/dispatch/failed-letters.ts';
import type { DatasetReader } from '../use-cases/ports/figures/dataset-store.ts';
import type { PaidSumsReader } from '../use-cases/ports/figures/paid-sums.ts';
import type { HistoryReader } from '../use-cases/ports/history-store.ts';
import type { LitigationReader } from '../use-cases/ports/litigation/litigation-store.ts';
import type { PlanReader } from '../use-cases/ports/plans/plan-store.ts';
import type { PlanTasks } from '../use-cases/ports/plans/plan-tasks.ts';
import type { CustomerStopReader } from '../use-cases/ports/plans/stop-store.ts';
import type { PositionReader } from '../use-cases/ports/positions/position-store.ts';
import type { MatterReader } from '../use-cases/ports/recovery/matter-store.ts';
import type { TaskReader } from '../use-cases/ports/recovery/task-store.ts';
import type { DraftReader } from '../use-cases/ports/relance/draft-store.ts';
import type { EndedExclusions } from '../use-cases/ports/relance/ended-exclusions.ts';
import type { MemoryReader } from '../use-cases/ports/relance/memory-store.ts';
import type { CustomerReplyReader } from '../use-cases/ports/replies/customer-reply-store.ts';
import type { ReplyReader } from '../use-cases/ports/replies/reply-store.ts';
import type { RunReportReader } from '../use-cases/ports/runs/run-reports.ts';
import type { RunReader } from '../use-cases/ports/runs/run-store.ts';
import type { SageWriteReader } from '../use-cases/ports/sage-writes/sage-write-store.ts';
import type { TemplateReader } from '../use-cases/ports/templates/template-store.ts';
import { commentReader } from './comments/comment-reader.ts';
import { holdReader } from './credit/holds/hold-reader.ts';
import { riskReader } from './credit/risks/risks.ts';
import { watchReader } from './credit/watch/watch.ts';
import { dispatchReader } from './dispatch/dispatch-reader.ts';
import { failedLetters } from './dispatch/failed-letters.ts';
import { datasetReader } from './figures/dataset/dataset-reader.ts';
import { paidSumsReader } from './figures/paid-sums/paid-sums.ts';
import { historyReader } from './history/history.ts';
import { litigationReader } from './litigation/exports.ts';
import { planReader } from './plans/plans.ts';
import { customerStopReader } from './plans/stops.ts';
import { positionReader } from './positions/position-reader.ts';
import { matterReader } from './recovery/matters/matters.ts';
import { taskReader } from './recovery/tasks.ts';
import { draftReader } from './relance/drafts/drafts.ts';
import { endedExclusions } from './relance/memory/ended-exclusions.ts';
import { memoryReader } from './relance/memory/memory.ts';
import { customerReplyReader } from './replies/answers/customer-replies.ts';
import { replyReader } from './replies/replies.ts';
import { runReader } from './runs/run-reader.ts';
import { runReportReader } from './runs/run-reports.ts';
import { sageWriteReader } from './sage-writes/sage-writes.ts';
import { templateReader } from './templates/templates.ts';

/** All that can be asked of the store without changing it. */
export type StoreReader = MemoryReader &
  DraftReader &
  DispatchReader &
  HistoryReader &
  HoldReader &
  RiskReader &
  WatchReader &
  SageWriteReader &
  DatasetReader &
  PaidSumsReader &
  PositionReader &
  TaskReader &
  MatterReader &
  FailedLetters &
  EndedExclusions &
  RunReader &
  RunReportReader &
  ReplyReader &
  CustomerReplyReader &
  CustomerStopReader &
  PlanReader &
  PlanTasks &
  CommentReader &
  TemplateReader &
  LitigationReader;

export const storeReader = (database: SqlDatabase, sandbox: boolean): StoreReader => ({
  ...memoryReader(database, sandbox),
  ...draftReader(database),
  ...dispatchReader(database),
  ...historyReader(database),
  ...holdReader(database),
  ...riskReader(database),
  ...watchReader(database),
  ...sageWriteReader(database),
  ...datasetReader(database, sandbox),
  ...paidSumsReader(database),
  ...positionReader(database),
  ...taskReader(database),
  ...matterReader(database),
  ...failedLetters(database),
  ...endedExclusions(database),
  ...runReader(database),
  ...runReportReader(database),
  ...replyReader(database),
  ...customerReplyReader(database),
  ...planReader(database),
  ...customerStopReader(database),
  ...commentReader(database),
  ...templateReader(database),
  ...litigationReader(database),
});
