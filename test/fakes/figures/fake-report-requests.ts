import type { ReportRequestStore } from '../../../src/use-cases/ports/figures/report-request-store.ts';
import type { StoreState } from '../store-state.ts';

export const fakeReportRequests = (state: StoreState): ReportRequestStore => ({
  readReportRequest: async () => state.report,
  wantReport: async (on, now) => {
    const { answer, answeredAt } = state.report ?? { answer: null, answeredAt: null };
    const at = now.toISOString();
    state.report = { wantedOn: on, wantedAt: at, attempts: 0, nextAt: at, answer, answeredAt };
  },
  beginReportAttempt: async ({ wantedAt }, nextAt) => {
    if (state.report?.wantedAt !== wantedAt) return;
    state.report = { ...state.report, attempts: state.report.attempts + 1, nextAt: nextAt?.toISOString() ?? null };
  },
  keepReportAnswer: async ({ wantedAt }, answer, nextAt, now) => {
    if (!state.report) return;
    const next = state.report.wantedAt === wantedAt ? (nextAt?.toISOString() ?? null) : state.report.nextAt;
    state.report = { ...state.report, answer, answeredAt: now.toISOString(), nextAt: next };
  },
});
