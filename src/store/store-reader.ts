import type { SqlDatabase } from '../platform/sql/database.ts';
import type { HoldReader } from '../use-cases/ports/credit/hold-store.ts';
import type { RiskReader } from '../use-cases/ports/credit/risk-store.ts';
import type { DispatchReader } from '../use-cases/ports/dispatch/dispatch-store.ts';
import type { DatasetReader } from '../use-cases/ports/figures/dataset-store.ts';
import type { PaidSumsReader } from '../use-cases/ports/figures/paid-sums.ts';
import type { HistoryReader } from '../use-cases/ports/history-store.ts';
import type { PositionReader } from '../use-cases/ports/positions/position-store.ts';
import type { DraftReader } from '../use-cases/ports/relance/draft-store.ts';
import type { MemoryReader } from '../use-cases/ports/relance/memory-store.ts';
import type { RunReader } from '../use-cases/ports/runs/run-store.ts';
import type { SageWriteReader } from '../use-cases/ports/sage-writes/sage-write-store.ts';
import { holdReader } from './credit/holds/hold-reader.ts';
import { riskReader } from './credit/risks/risks.ts';
import { dispatchReader } from './dispatch/dispatch-reader.ts';
import { datasetReader } from './figures/dataset/dataset-reader.ts';
import { paidSumsReader } from './figures/paid-sums/paid-sums.ts';
import { historyReader } from './history/history.ts';
import { positionReader } from './positions/position-reader.ts';
import { draftReader } from './relance/drafts/drafts.ts';
import { memoryReader } from './relance/memory/memory.ts';
import { runReader } from './runs/run-reader.ts';
import { sageWriteReader } from './sage-writes/sage-writes.ts';

/** All that can be asked of the store without changing it. */
export type StoreReader = MemoryReader &
  DraftReader &
  DispatchReader &
  HistoryReader &
  HoldReader &
  RiskReader &
  SageWriteReader &
  DatasetReader &
  PaidSumsReader &
  PositionReader &
  RunReader;

export const storeReader = (database: SqlDatabase, sandbox: boolean): StoreReader => ({
  ...memoryReader(database, sandbox),
  ...draftReader(database),
  ...dispatchReader(database),
  ...historyReader(database),
  ...holdReader(database),
  ...riskReader(database),
  ...sageWriteReader(database),
  ...datasetReader(database, sandbox),
  ...paidSumsReader(database),
  ...positionReader(database),
  ...runReader(database),
});
