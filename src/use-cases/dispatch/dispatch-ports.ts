import type { IsHolidayFor } from '../../domain/business-days.ts';
import type { SendingPolicy } from '../../domain/sending-policy.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { Announcer } from '../ports/dispatch/announcer.ts';
import type { DispatchReader, DispatchWriter } from '../ports/dispatch/dispatch-store.ts';
import type { DossierArchive } from '../ports/dispatch/dossier-archive.ts';
import type { Mailer } from '../ports/dispatch/mailer.ts';
import type { PaceStore } from '../ports/dispatch/pace-store.ts';
import type { HeldInstalments } from '../ports/relance/held-instalments.ts';
import type { InvoiceCopies } from '../ports/relance/invoice-copies.ts';
import type { LetterRenderer } from '../ports/relance/letter-renderer.ts';
import type { MemoryReader } from '../ports/relance/memory-store.ts';
import type { ReplyReader } from '../ports/replies/reply-store.ts';

/** How long we wait before believing that something is not there: lookups are made after each of these delays. */
export interface Patience {
  readonly lookupDelaysMs: readonly number[];
  /** Attempts at a step without an answer before a person is asked. */
  readonly maxAttempts: number;
}

export interface DispatchPorts {
  readonly companies: Companies;
  readonly memory: MemoryReader;
  /** Addresses that refused letters. */
  readonly refusals: Pick<ReplyReader, 'listRefused'>;
  /** The rooms that hold instalments out of reminders, as they are when asked. */
  readonly holders: () => readonly HeldInstalments[];
  readonly dispatches: DispatchReader & DispatchWriter;
  readonly renderer: LetterRenderer;
  readonly paces: PaceStore;
  readonly mailer: Mailer;
  readonly archive: DossierArchive;
  readonly copies: InvoiceCopies;
  readonly announcer: Announcer;
  readonly clock: Clock;
  readonly sending: SendingPolicy;
  readonly isHoliday: IsHolidayFor;
  readonly patience: Patience;
  /** Lets so many milliseconds go by. */
  readonly pause: (ms: number) => Promise<void>;
}
