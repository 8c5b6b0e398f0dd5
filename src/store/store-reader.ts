import type { SqlDatabase } from '../platform/sql/database.ts';
import type { DatasetReader } from '../use-cases/ports/dataset-store.ts';
import type { DispatchReader } from '../use-cases/ports/dispatch-store.ts';
import type { DraftReader } from '../use-cases/ports/draft-store.ts';
import type { HistoryReader } from '../use-cases/ports/history-store.ts';
import type { HoldReader } from '../use-cases/ports/hold-store.ts';
import type { MemoryReader } from '../use-cases/ports/memory-store.ts';
import type { PaidSumsReader } from '../use-cases/ports/paid-sums.ts';
import type { RiskReader } from '../use-cases/ports/risk-store.ts';
import type { SageWriteReader } from '../use-cases/ports/sage-write-store.ts';
import { datasetReader } from './dataset/dataset-reader.ts';
import { dispatchReader } from './dispatches/dispatch-reader.ts';
import { draftReader } from './drafts/drafts.ts';
import { historyReader } from './history/history.ts';
import { holdReader } from './holds/hold-reader.ts';
import { memoryReader } from './memory/memory.ts';
import { paidSumsReader } from './paid-sums/paid-sums.ts';
import { riskReader } from './risks/risks.ts';
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
  PaidSumsReader;

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
});
