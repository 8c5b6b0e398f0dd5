import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { HoldReader } from '../ports/credit/hold-store.ts';
import type { MayBegin } from '../ports/may-begin.ts';
import type { SageWriteReader, SageWriteWriter } from '../ports/sage-writes/sage-write-store.ts';
import type { SageWriters } from '../ports/sage-writes/sage-writer.ts';

/** What writing decisions into Sage needs. */
export interface SageWritePorts {
  readonly companies: Pick<Companies, 'list'>;
  readonly sageWriters: SageWriters;
  readonly holds: Pick<HoldReader, 'listDecided' | 'readHold'>;
  readonly sageWrites: SageWriteReader & SageWriteWriter;
  readonly clock: Clock;
}

export interface SageWriteRun {
  /** Who claims: unique to this pass. */
  readonly owner: string;
  /** Longer than a write takes; what a dead worker left is looked at again after it. */
  readonly leaseMs: number;
  /** Claimed by one pass, per company. */
  readonly limit: number;
  readonly mayBegin: MayBegin;
}
