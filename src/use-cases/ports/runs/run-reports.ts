import type { FiledDocument } from '../dispatch/dispatch-store.ts';
import type { RunWithCounts } from './run-store.ts';

export interface RunReportReader {
  /** Approved and over, with nothing on its way, and changed since they were reported or never reported; the newest first. */
  listUnreported(limit: number): Promise<readonly RunWithCounts[]>;
}

export interface RunReportWriter {
  /** Takes the place of the one before. `ofChange`: the run's `changedAt` as it was reported. */
  recordRunReport(id: string, ofChange: string, files: readonly FiledDocument[], now: Date): Promise<void>;
}
