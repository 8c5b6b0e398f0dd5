import type { Day } from '../../../domain/day.ts';

/** That the published report take up the facts, and how far asking it has come. Instants are ISO. */
export interface ReportRequest {
  /** The day of the facts that it is to show. */
  readonly wantedOn: Day;
  readonly wantedAt: string;
  /** Since it was wanted. */
  readonly attempts: number;
  /** When it is asked next; null: it took the request, or is asked no more for these facts. */
  readonly nextAt: string | null;
  /** The last answer: `asked`, `under-way`, or the code of a fault; null before the first one. */
  readonly answer: string | null;
  readonly answeredAt: string | null;
}

export interface ReportRequestStore {
  readReportRequest(): Promise<ReportRequest | null>;
  /** Due at once, with no attempt made. */
  wantReport(on: Day, now: Date): Promise<void>;
  /** Written down before asking: a process that dies leaves it due at `nextAt`. */
  beginReportAttempt(request: Pick<ReportRequest, 'wantedAt'>, nextAt: Date | null): Promise<void>;
  /** Wanted again meanwhile, it stays due. */
  keepReportAnswer(
    request: Pick<ReportRequest, 'wantedAt'>,
    answer: string,
    nextAt: Date | null,
    now: Date,
  ): Promise<void>;
}
